//! The Content Security Policy of the page: read strictly, and what it must be.
//!
//! A browser passes over a directive that it does not understand, so a slip of the pen would open the page in
//! silence. Here it is an error. Never weakens: what the page's policy is made of is written once, in [`Policy::of_page`].

use std::fmt;

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use thiserror::Error;

/// The directives that we know, by their names in CSP level 3 and in Trusted Types.
const DIRECTIVES: [&str; 27] = [
    "base-uri",
    "child-src",
    "connect-src",
    "default-src",
    "fenced-frame-src",
    "font-src",
    "form-action",
    "frame-ancestors",
    "frame-src",
    "img-src",
    "manifest-src",
    "media-src",
    "object-src",
    "prefetch-src",
    "report-to",
    "report-uri",
    "require-trusted-types-for",
    "sandbox",
    "script-src",
    "script-src-attr",
    "script-src-elem",
    "style-src",
    "style-src-attr",
    "style-src-elem",
    "trusted-types",
    "upgrade-insecure-requests",
    "worker-src",
];

/// What may stand between quotes in a list of sources.
const KEYWORDS: [&str; 8] = [
    "none",
    "self",
    "unsafe-inline",
    "unsafe-eval",
    "wasm-unsafe-eval",
    "unsafe-hashes",
    "strict-dynamic",
    "report-sample",
];

/// The words of `sandbox` that we use.
const SANDBOX: [&str; 5] =
    ["allow-scripts", "allow-same-origin", "allow-downloads", "allow-modals", "allow-forms"];

/// A policy: directives in order, each with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    directives: Vec<Directive>,
}

/// One directive with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// Its name.
    pub name: &'static str,
    /// Its values, in order.
    pub values: Vec<Value>,
}

/// One value of a directive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `'none'`, `'self'`, …
    Keyword(&'static str),
    /// `'sha256-…'`: the hash of what may stand in the page.
    Hash(Hash),
    /// `data:`
    Scheme(String),
    /// A word of `sandbox`, or the name of a Trusted Types policy.
    Word(String),
    /// `'script'`, what Trusted Types are required for.
    Sinks,
}

/// A SHA-256 of an inline script or style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hash(String);

/// Why a policy does not parse.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum PolicyError {
    /// No browser knows the directive.
    #[error("the policy has an unknown directive `{0}`")]
    UnknownDirective(String),
    /// A browser takes the first and passes over the second.
    #[error("the policy has the directive `{0}` twice")]
    Twice(&'static str),
    /// A value that is not well formed, or that we never use there.
    #[error("the policy has the value `{value}` for `{directive}`, which is not well formed there")]
    Value {
        /// Where.
        directive: &'static str,
        /// What.
        value: String,
    },
    /// A directive that says nothing.
    #[error("the policy gives no value for `{0}`")]
    Empty(&'static str),
    /// `'none'` beside something else means nothing.
    #[error("the policy has 'none' beside other values for `{0}`")]
    NoneAndMore(&'static str),
}

impl Hash {
    /// The hash of the text of an element, as browsers compute it.
    pub fn of(bytes: impl AsRef<[u8]>) -> Self {
        Self(BASE64_STANDARD.encode(Sha256::digest(bytes)))
    }

    /// The hash alone, in base64.
    pub fn in_base64(&self) -> &str {
        &self.0
    }
}

impl Policy {
    /// The policy that the page must have, with the hashes of its script and its style.
    pub fn of_page(script: &Hash, style: &Hash) -> Self {
        let none = || vec![Value::Keyword("none")];
        let directive = |name, values| Directive { name, values };
        Self {
            directives: vec![
                directive("default-src", none()),
                directive(
                    "script-src",
                    vec![Value::Hash(script.clone()), Value::Keyword("wasm-unsafe-eval")],
                ),
                directive("style-src", vec![Value::Hash(style.clone())]),
                directive("img-src", vec![Value::Scheme("data:".into())]),
                directive("connect-src", none()),
                directive("base-uri", none()),
                directive("form-action", none()),
                directive("object-src", none()),
                directive("require-trusted-types-for", vec![Value::Sinks]),
                directive("trusted-types", vec![Value::Word("default".into())]),
            ],
        }
    }

    /// This policy as a header, with what a `<meta>` cannot say. `ancestor` is who may frame the page.
    pub fn as_header(&self, ancestor: &'static str) -> Self {
        let mut directives = self.directives.clone();
        directives.push(Directive { name: "frame-ancestors", values: vec![Value::Keyword(ancestor)] });
        let sandbox = SANDBOX.iter().map(|word| Value::Word((*word).into())).collect();
        directives.push(Directive { name: "sandbox", values: sandbox });
        Self { directives }
    }

    /// The directives that are not the same in `other`, by name.
    pub fn differences(&self, other: &Self) -> Vec<&'static str> {
        let find = |policy: &Self, name: &str| {
            policy.directives.iter().find(|directive| directive.name == name).cloned()
        };
        let names = self.directives.iter().chain(&other.directives).map(|directive| directive.name);
        let mut different: Vec<_> = names.filter(|name| find(self, name) != find(other, name)).collect();
        different.sort_unstable();
        different.dedup();
        different
    }

    /// Reads a policy, strictly.
    pub fn parse(text: &str) -> Result<Self, PolicyError> {
        let mut directives: Vec<Directive> = Vec::new();
        for piece in text.split(';').map(str::trim).filter(|piece| !piece.is_empty()) {
            let mut words = piece.split_ascii_whitespace();
            let name = words.next().unwrap_or_default();
            let known = DIRECTIVES.iter().find(|known| **known == name);
            let name = *known.ok_or_else(|| PolicyError::UnknownDirective(name.into()))?;
            if directives.iter().any(|directive| directive.name == name) {
                return Err(PolicyError::Twice(name));
            }
            let values: Vec<Value> = words.map(|word| value(name, word)).collect::<Result<_, _>>()?;
            if values.is_empty() && name != "sandbox" && name != "upgrade-insecure-requests" {
                return Err(PolicyError::Empty(name));
            }
            if values.len() > 1 && values.contains(&Value::Keyword("none")) {
                return Err(PolicyError::NoneAndMore(name));
            }
            directives.push(Directive { name, values });
        }
        Ok(Self { directives })
    }
}

fn value(directive: &'static str, word: &str) -> Result<Value, PolicyError> {
    let is_name =
        |word: &str| word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_#=/@.%".contains(&byte));
    let quoted = word.strip_prefix('\'').and_then(|word| word.strip_suffix('\''));
    let value = match (directive, quoted) {
        ("require-trusted-types-for", Some("script")) => Some(Value::Sinks),
        ("require-trusted-types-for", _) => None,
        ("sandbox", None) if SANDBOX.contains(&word) => Some(Value::Word(word.into())),
        ("sandbox", _) => None,
        ("trusted-types" | "report-to", None) if is_name(word) => Some(Value::Word(word.into())),
        ("trusted-types" | "report-to" | "report-uri" | "upgrade-insecure-requests", _) => None,
        (_, Some(quoted)) => match quoted.strip_prefix("sha256-") {
            Some(hash) => BASE64_STANDARD
                .decode(hash)
                .is_ok_and(|bytes| bytes.len() == 32)
                .then(|| Value::Hash(Hash(hash.into()))),
            None => {
                KEYWORDS.iter().find(|keyword| **keyword == quoted).map(|keyword| Value::Keyword(keyword))
            }
        },
        // No host is ever allowed, so none is well formed.
        (_, None) => word
            .strip_suffix(':')
            .filter(|scheme| !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_lowercase()))
            .map(|_| Value::Scheme(word.into())),
    };
    value.ok_or_else(|| PolicyError::Value { directive, value: word.into() })
}

impl fmt::Display for Policy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, directive) in self.directives.iter().enumerate() {
            formatter.write_str(if index == 0 { "" } else { "; " })?;
            formatter.write_str(directive.name)?;
            for value in &directive.values {
                write!(formatter, " {value}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Keyword(keyword) => write!(formatter, "'{keyword}'"),
            Self::Hash(Hash(hash)) => write!(formatter, "'sha256-{hash}'"),
            Self::Scheme(word) | Self::Word(word) => formatter.write_str(word),
            Self::Sinks => formatter.write_str("'script'"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_of_the_page_is_read_as_it_is_written() {
        let policy = Policy::of_page(&Hash::of("a"), &Hash::of("b"));
        assert_eq!(Policy::parse(&policy.to_string()), Ok(policy.clone()));
        let header = policy.as_header("none");
        assert_eq!(Policy::parse(&header.to_string()), Ok(header.clone()));
        assert_eq!(policy.differences(&header), ["frame-ancestors", "sandbox"]);
    }

    #[test]
    fn a_hash_is_what_browsers_compute() {
        // The example of CSP level 3, section 8.3 is of `doSubmit()`.
        assert_eq!(
            Value::Hash(Hash::of("doSubmit()")).to_string(),
            "'sha256-jzgBGA4UWFFmpOBq0JpdsySukE1FrEN5bUpoK8Z29fY='"
        );
    }

    #[test]
    fn what_a_browser_would_pass_over_is_an_error() {
        let value = |directive, value: &str| Err(PolicyError::Value { directive, value: value.into() });
        assert_eq!(
            Policy::parse("defualt-src 'none'"),
            Err(PolicyError::UnknownDirective("defualt-src".into()))
        );
        assert_eq!(Policy::parse("img-src data:; img-src 'none'"), Err(PolicyError::Twice("img-src")));
        assert_eq!(Policy::parse("img-src"), Err(PolicyError::Empty("img-src")));
        assert_eq!(Policy::parse("img-src 'none' data:"), Err(PolicyError::NoneAndMore("img-src")));
        assert_eq!(Policy::parse("img-src none"), value("img-src", "none"));
        assert_eq!(
            Policy::parse("connect-src https://example.org"),
            value("connect-src", "https://example.org")
        );
        assert_eq!(Policy::parse("connect-src *"), value("connect-src", "*"));
        assert_eq!(Policy::parse("script-src 'sha256-abc'"), value("script-src", "'sha256-abc'"));
        assert_eq!(Policy::parse("script-src 'wasm-unsafe'"), value("script-src", "'wasm-unsafe'"));
        assert_eq!(
            Policy::parse("require-trusted-types-for script"),
            value("require-trusted-types-for", "script")
        );
        assert_eq!(Policy::parse("sandbox allow-popups"), value("sandbox", "allow-popups"));
    }
}
