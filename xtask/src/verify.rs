//! Reads the built page back, and fails with the cause on anything that must not be in it.

use std::cell::RefCell;

use lol_html::{element, text};

use crate::{
    TaskResult,
    build::Packed,
    page,
    policy::{Hash, Policy},
    program::Audience,
    references,
    rewriting::rewritten,
};

/// The most the file may weigh on a disk (design, Numbers).
pub const MOST_ON_DISK: usize = 600 * 1024;

/// The most the file may weigh as gzip, in KB: for participants as in the design (Numbers). Who leads a session has
/// the table and more in it as well, and a beamer's time.
pub fn most_as_gzip(audience: Audience) -> usize {
    match audience {
        Audience::Participants => 300,
        Audience::Leaders => 340,
    }
}

/// Every check of the built page.
///
/// # Errors
/// The first check that fails, as a sentence that names the cause.
pub fn page(page: &str, audience: Audience) -> TaskResult<()> {
    let external = references::external(page)?;
    if !external.is_empty() {
        return Err(format!("the page has an external reference: {}", external.join("; ")).into());
    }
    let read = Inline::read(page)?;
    if !read.others.is_empty() {
        return Err(
            format!("the page has what its policy does not speak about: {}", read.others.join(", ")).into()
        );
    }
    let policy = Policy::parse(&read.policy)?;
    let expected = Policy::of_page(&Hash::of(&read.script), &Hash::of(&read.style));
    let different = expected.differences(&policy);
    if !different.is_empty() {
        return Err(format!(
            "the policy of the page is not the one of the design in: {}",
            different.join(", ")
        )
        .into());
    }
    let (disk, gzip, most) = (page.len(), page::gzip(page.as_bytes())?.len(), most_as_gzip(audience) * 1024);
    if disk > MOST_ON_DISK || gzip > most {
        return Err(format!(
            "the page is too large: {disk} bytes of {MOST_ON_DISK} on disk, {gzip} of {most} as gzip"
        )
        .into());
    }
    Ok(())
}

/// The policy of a page, as it stands in its `<meta>`.
pub fn policy_of(page: &str) -> TaskResult<Policy> {
    Ok(Policy::parse(&Inline::read(page)?.policy)?)
}

/// The sizes of the pieces and of the page, as a table against the budget.
pub fn sizes(packed: &Packed, texts: &str, audience: Audience) -> TaskResult<String> {
    let Packed { pieces, wasm, page } = packed;
    let kilobytes = |bytes: usize| format!("{:.1}", bytes as f64 / 1024.0);
    let mut table = format!("{:<22}{:>10}{:>10}{:>10}\n", "", "KB", "KB gzip", "at most");
    let mut row = |name: &str, bytes: &[u8], most: &str| -> TaskResult<()> {
        let gzip = kilobytes(page::gzip(bytes)?.len());
        table.push_str(&format!("{name:<22}{:>10}{gzip:>10}{most:>10}\n", kilobytes(bytes.len())));
        Ok(())
    };
    row("program (WASM)", wasm, "")?;
    row("edition (texts)", texts.as_bytes(), "")?;
    row("both, packed", pieces.program.as_bytes(), "")?;
    row("unpacker", pieces.unpacker.as_bytes(), "")?;
    row("script", pieces.script.as_bytes(), "")?;
    row("style", pieces.style.as_bytes(), "")?;
    let most = ["600 / ", &most_as_gzip(audience).to_string()].concat();
    row(&["dist/", audience.file()].concat(), page.as_bytes(), &most)?;
    Ok(table)
}

/// What the policy of a page speaks about.
#[derive(Default)]
struct Inline {
    policy: String,
    script: String,
    style: String,
    /// Scripts that are neither the one program nor data, and what stands before the policy and escapes it.
    others: Vec<String>,
}

impl Inline {
    fn read(page: &str) -> TaskResult<Self> {
        let inline = RefCell::new(Self::default());
        let handlers = vec![
            element!("meta[http-equiv='Content-Security-Policy']", |meta| {
                inline.borrow_mut().policy = meta.get_attribute("content").unwrap_or_default();
                Ok(())
            }),
            element!("script, style, link", |element| {
                let mut inline = inline.borrow_mut();
                let (name, kind) = (element.tag_name(), element.get_attribute("type").unwrap_or_default());
                if inline.policy.is_empty() {
                    inline.others.push(format!("a <{name}> before the policy"));
                }
                if name == "script" && !["module", "application/x-packed"].contains(&kind.as_str()) {
                    inline.others.push(format!("a <script> of the type “{kind}”"));
                }
                Ok(())
            }),
            text!("script[type=module]", |chunk| {
                inline.borrow_mut().script.push_str(chunk.as_str());
                Ok(())
            }),
            text!("style", |chunk| {
                inline.borrow_mut().style.push_str(chunk.as_str());
                Ok(())
            }),
        ];
        rewritten(page, handlers)?;
        Ok(inline.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(policy: &str, body: &str) -> String {
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><style>s</style>{body}\
            <script type=\"module\">m</script>"
        )
    }

    fn whole() -> String {
        Policy::of_page(&Hash::of("m"), &Hash::of("s")).to_string()
    }

    fn fault(page_text: &str) -> String {
        page(page_text, Audience::Participants).unwrap_err().to_string()
    }

    #[test]
    fn a_page_as_it_must_be_passes() {
        page(&built(&whole(), ""), Audience::Participants).unwrap();
    }

    #[test]
    fn an_external_reference_is_named() {
        assert!(fault(&built(&whole(), "<img src=\"https://x.nl\">")).contains("<img src=\"https://x.nl\">"));
    }

    #[test]
    fn a_policy_that_does_not_parse_is_named() {
        assert!(fault(&built(&whole().replace("img-src", "image-src"), "")).contains("`image-src`"));
    }

    #[test]
    fn a_missing_directive_is_named() {
        assert!(fault(&built(&whole().replace("connect-src 'none'; ", ""), "")).ends_with(": connect-src"));
    }

    #[test]
    fn a_hash_of_something_else_is_named() {
        assert!(fault(&built(&whole(), "").replace(">m<", ">other<")).ends_with(": script-src"));
    }

    #[test]
    fn a_second_script_is_named() {
        assert!(fault(&built(&whole(), "<script>x</script>")).contains("a <script> of the type “”"));
    }

    #[test]
    fn what_stands_before_the_policy_is_named() {
        let page = format!("<script type=\"module\"></script>{}", built(&whole(), ""));
        assert!(fault(&page).contains("a <script> before the policy"));
    }

    #[test]
    fn a_page_that_is_too_large_is_refused() {
        assert!(fault(&built(&whole(), &"<p>x</p>".repeat(80_000))).starts_with("the page is too large"));
    }
}
