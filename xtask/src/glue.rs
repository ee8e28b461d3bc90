//! What wasm-bindgen wrote, cut down to what this page uses: the script between program and browser.
//!
//! Every cut goes by a mark, and fails where the mark is not there: a new wasm-bindgen that writes another script shows at
//! once. It never changes what a function does.

use std::collections::HashSet;

use thiserror::Error;
use walrus::{Module, passes::gc};

/// The script of wasm-bindgen is not as we know it.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("the script of wasm-bindgen has changed its shape: `{0}` is not there")]
pub struct Shape(String);

/// The script that fits `module`, from which it takes what nobody needs as well.
///
/// # Errors
/// [`Shape`], where the script is not as we know it.
pub fn slim(module: &mut Module, script: &str) -> Result<String, Shape> {
    let mut script = without_loading(&without_notes(script))?;
    let all = import_names(module);
    without_classes(module, &mut script)?;
    gc::run(module);
    without_imports(&mut script, &all, &import_names(module).into_iter().collect())?;
    short_names(module, &mut script);
    Ok(script)
}

/// Without the ways to load a program from an address, and without exports: `initSync` is what is left.
fn without_loading(script: &str) -> Result<String, Shape> {
    let mut script = script.to_string();
    cut(&mut script, "async function __wbg_load(", "function initSync(")?;
    cut(&mut script, "let __wbg_init_promise", "export { initSync, __wbg_init as default };")?;
    Ok(script
        .replace("export { initSync, __wbg_init as default };", "")
        .replace("export class ", "class ")
        .replace("export function ", "function "))
}

/// Without the classes that a library offers to scripts (streams, of a request that this page cannot make), and without
/// the functions of the program behind them.
fn without_classes(module: &mut Module, script: &mut String) -> Result<(), Shape> {
    while let Some(start) = script.find("\nclass ").map(|at| at + 1) {
        let name: String = script[start + 6..].chars().take_while(char::is_ascii_alphanumeric).collect();
        cut_with(script, &format!("class {name} {{"), &format!("{name}.prototype.free;"))?;
        cut_with(script, &format!("const {name}Finalization"), "_free(ptr, 1));")?;
        let (method, free) = (name.to_lowercase() + "_", format!("__wbg_{}_free", name.to_lowercase()));
        let superfluous: Vec<_> = module
            .exports
            .iter()
            .filter(|export| export.name.starts_with(&method) || export.name == free)
            .map(walrus::Export::id)
            .collect();
        superfluous.into_iter().for_each(|export| module.exports.delete(export));
    }
    Ok(())
}

/// Without the functions that the program asked for before, and now does not.
fn without_imports(script: &mut String, all: &[String], used: &HashSet<String>) -> Result<(), Shape> {
    let places: Vec<usize> = all
        .iter()
        .map(|name| script.find(&format!("\n{name}: ")).ok_or_else(|| Shape(name.clone())))
        .chain([script.find("\n};\n").ok_or_else(|| Shape("};".into()))])
        .collect::<Result<_, _>>()?;
    let mut ends = places.clone();
    ends.sort_unstable();
    let mut superfluous: Vec<(usize, usize)> = all
        .iter()
        .zip(&places)
        .filter(|(name, _)| !used.contains(*name))
        .filter_map(|(_, start)| Some((*start, *ends.iter().find(|end| *end > start)?)))
        .collect();
    superfluous.sort_unstable();
    superfluous.into_iter().rev().for_each(|(start, end)| script.replace_range(start..end, ""));
    Ok(())
}

/// Imports and closures by names that a person can read, without the checksums that tell apart what is not mixed here.
fn short_names(module: &mut Module, script: &mut String) {
    let mut given = HashSet::new();
    for import in module.imports.iter_mut() {
        let short = unique(&mut given, bare(&import.name));
        *script = script.replace(&format!("\n{}: ", import.name), &format!("\n{short}: "));
        import.name = short;
    }
    let mut closures: Vec<_> =
        module.exports.iter_mut().filter(|export| export.name.contains("___invoke___")).collect();
    // The name of one can be the beginning of another's.
    closures.sort_by_key(|export| std::cmp::Reverse(export.name.len()));
    for (number, export) in closures.into_iter().enumerate() {
        let short = format!("invoke{number}");
        *script = script.replace(&export.name, &short);
        export.name = short;
    }
}

fn import_names(module: &Module) -> Vec<String> {
    module.imports.iter().map(|import| import.name.clone()).collect()
}

/// `append` of `__wbg_append_0123456789abcdef`.
fn bare(name: &str) -> &str {
    let without_checksum = name.rsplit_once('_').filter(|(_, end)| end.len() == 16).map(|(start, _)| start);
    without_checksum.and_then(|name| name.strip_prefix("__wbg_")).unwrap_or(name)
}

fn unique(given: &mut HashSet<String>, name: &str) -> String {
    let numbered = (2..).map(|number| format!("{name}{number}"));
    let mut names = std::iter::once(name.to_string()).chain(numbered);
    names.find(|name| given.insert(name.clone())).expect("one of endlessly many names is free")
}

/// Without comments on types, and without the space before a line.
fn without_notes(script: &str) -> String {
    let mut lines = Vec::new();
    let mut is_note = false;
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
        is_note |= line.starts_with("/**");
        if !is_note {
            lines.push(line);
        }
        is_note &= !line.ends_with("*/");
    }
    lines.join("\n") + "\n"
}

/// Cuts from one mark up to the next.
fn cut(script: &mut String, from: &str, to: &str) -> Result<(), Shape> {
    let (start, end) = between(script, from, to)?;
    script.replace_range(start..end, "");
    Ok(())
}

/// Cuts from one mark to the end of the next.
fn cut_with(script: &mut String, from: &str, to: &str) -> Result<(), Shape> {
    let (start, end) = between(script, from, to)?;
    script.replace_range(start..end + to.len(), "");
    Ok(())
}

/// Where one mark begins, and where the next after it begins.
fn between(script: &str, from: &str, to: &str) -> Result<(usize, usize), Shape> {
    let start = script.find(from).ok_or_else(|| Shape(from.into()))?;
    let after = start + from.len();
    let end = script[after..].find(to).ok_or_else(|| Shape(to.into()))? + after;
    Ok((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_cannot_load_from_an_address() {
        let script = "let wasm;\nasync function __wbg_load(m) { fetch(m) }\nfunction initSync(m) {}\n\
                      let __wbg_init_promise;\nasync function __wbg_init(p) { fetch(p) }\n\
                      export { initSync, __wbg_init as default };";
        assert_eq!(without_loading(script).unwrap(), "let wasm;\nfunction initSync(m) {}\n");
        let other = without_loading("function initSync(m) {}");
        assert!(other.unwrap_err().to_string().contains("changed its shape"));
    }

    #[test]
    fn what_nobody_calls_is_cut_with_its_way_in() {
        let (mut module, signature) = empty_module();
        for name in ["__wbg_used_0123456789abcdef", "__wbg_spare_0123456789abcdef"] {
            let (function, _) = module.add_import_func("./werkboek_bg.js", name, signature);
            let export = if name.contains("used") { "main" } else { "spare_method" };
            module.exports.add(export, function);
        }
        let script = "let wasm;\nasync function __wbg_load(m) {}\nfunction initSync(m) {}\nlet __wbg_init_promise;\n\
                      export { initSync, __wbg_init as default };\n\nclass Spare {\nmethod() {}\n}\n\
                      if (Symbol.dispose) Spare.prototype[Symbol.dispose] = Spare.prototype.free;\n\
                      function imports() {\nconst import0 = {\n__proto__: null,\n\
                      __wbg_spare_0123456789abcdef: function() {\nspare();\n},\n\
                      __wbg_used_0123456789abcdef: function() {\nused();\n},\n};\n}\n\
                      const SpareFinalization = new FinalizationRegistry(ptr => wasm.__wbg_spare_free(ptr, 1));\n/**\n * @returns {any}\n */\n    function last() {}\n";
        let slim = slim(&mut module, script).unwrap();
        let slim: String =
            slim.lines().filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect();
        let kept = "let wasm;\nfunction initSync(m) {}\nfunction imports() {\nconst import0 = {\n__proto__: null,\n\
                    used: function() {\nused();\n},\n};\n}\nfunction last() {}\n";
        assert_eq!(slim, kept);
        assert_eq!(import_names(&module), ["used"]);
        assert_eq!(module.exports.iter().map(|export| export.name.as_str()).collect::<Vec<_>>(), ["main"]);
    }

    #[test]
    fn a_cut_ends_at_its_own_mark() {
        let mut script = "const One = free(1);\nconst Two = free(1);\n".to_string();
        cut_with(&mut script, "const Two", "free(1);").unwrap();
        assert_eq!(script, "const One = free(1);\n\n");
    }

    #[test]
    fn names_stay_apart_without_their_checksums() {
        let mut given = HashSet::new();
        let names = ["__wbg_get_0123456789abcdef", "__wbg_get_fedcba9876543210", "__wbindgen_init"];
        assert_eq!(names.map(|name| unique(&mut given, bare(name))), ["get", "get2", "__wbindgen_init"]);
    }

    fn empty_module() -> (Module, walrus::TypeId) {
        let mut module = Module::default();
        let signature = module.types.add(&[], &[]);
        (module, signature)
    }
}
