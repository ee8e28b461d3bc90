//! A ZIP file whose entries are stored as they are (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
//!
//! Never tells when it was made: each entry has the first moment that the format knows.

use crc::{CRC_32_ISO_HDLC, Crc, Table};

/// The checksum of an entry (APPNOTE 4.4.7).
const CHECKSUM: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// Version 2.0, no flags, stored, 1980-01-01 0:00 (APPNOTE 4.4.3 to 4.4.6).
const STORED: [u8; 10] = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];

/// The bytes of a ZIP file with these entries, in this order. Together they have to stay under 4 GB and 65,536 entries.
pub fn stored(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in entries {
        let mut head = STORED.to_vec();
        head.extend(CHECKSUM.checksum(content).to_le_bytes());
        head.extend(length(content));
        head.extend(length(content));
        // How long the name is, and that nothing extra stands behind it.
        head.extend(length(name.as_bytes()));
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(length(&zip));
        directory.extend(name.as_bytes());
        zip.extend(b"PK\x03\x04");
        zip.extend(head);
        zip.extend(name.as_bytes());
        zip.extend(content);
    }
    let (count, start) = ((entries.len() as u16).to_le_bytes(), length(&zip));
    zip.extend(&directory);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    zip.extend(count);
    zip.extend(count);
    zip.extend(length(&directory));
    zip.extend(start);
    zip.extend([0; 2]);
    zip
}

fn length(bytes: &[u8]) -> [u8; 4] {
    (bytes.len() as u32).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use proptest::prelude::*;
    use zip::{CompressionMethod, ZipArchive};

    use super::*;

    proptest! {
        #[test]
        fn another_reader_finds_every_entry(contents in proptest::collection::vec(any::<Vec<u8>>(), 0..9)) {
            let name = |(number, content): (usize, Vec<u8>)| (format!("a/{number}.bin"), content);
            let entries: Vec<(String, Vec<u8>)> = contents.into_iter().enumerate().map(name).collect();
            let mut archive = ZipArchive::new(Cursor::new(stored(&entries))).unwrap();
            prop_assert_eq!(archive.len(), entries.len());
            for (number, (name, content)) in entries.iter().enumerate() {
                let mut entry = archive.by_index(number).unwrap();
                prop_assert_eq!((&*entry.name().unwrap(), entry.compression()), (name.as_str(), CompressionMethod::Stored));
                let mut read = Vec::new();
                // Reading to the end compares the checksum.
                entry.read_to_end(&mut read).unwrap();
                prop_assert_eq!(&read, content);
            }
        }
    }
}
