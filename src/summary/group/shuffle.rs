//! Another order by chance, the same for the same seed.

/// The numbers below `count` in an order of chance. Each `part` has an order of its own, so that the first in one says nothing of the
/// first in another.
///
/// Fisher and Yates, with the numbers of SplitMix64 (Steele, Lea and Flood 2014). Not a secret: it hides an order from a screen.
pub fn order(count: usize, seed: u64, part: &str) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    // FNV-1a.
    let mut state = part.bytes().fold(seed ^ 0xcbf2_9ce4_8422_2325, |state, byte| {
        (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    for last in (1..count).rev() {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^= number >> 31;
        order.swap(last, (number % (last as u64 + 1)) as usize);
    }
    order
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::order;

    fn shuffled(seed: u64, part: &str) -> Vec<usize> {
        order(5, seed, part)
    }

    #[test]
    fn every_order_comes_and_each_part_has_its_own() {
        let orders: HashSet<Vec<usize>> =
            (0..5000).map(|seed| shuffled(seed, "exercise/1a/criteria")).collect();
        assert_eq!(orders.len(), 5 * 4 * 3 * 2);
        assert_eq!(shuffled(7, "a"), shuffled(7, "a"));
        let same = (0..1000).filter(|seed| shuffled(*seed, "a") == shuffled(*seed, "b")).count();
        assert!(same < 30, "an order in one part tells nothing of that in another: {same}");
    }
}
