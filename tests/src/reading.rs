//! Whether every word can be read: as wide as somebody set it (WCAG 2.2, 1.4.12), in a small window.

use crate::{Result, Workbook};

/// The spacing of text that a person may set themselves (WCAG 2.2, 1.4.12). A style of the driver's: the page's policy takes none.
const WIDE: &str = "const wide = new window.CSSStyleSheet();
    wide.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
        + 'p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = [wide];";

/// Texts that are cut off by what they are in, and lines of text that lie over each other. What is out of sight on purpose, drawings,
/// and what floats over the page are no texts of it.
const UNREADABLE: &str = "
    const told = (thing) => `${thing.localName}.${thing.className} “${thing.textContent.trim().slice(0, 40)}”`;
    const styles = new Map(), style = (thing) => styles.get(thing) ?? styles.set(thing, getComputedStyle(thing)).get(thing);
    const around = function* (thing) { for (let up = thing; up; up = up.parentElement) yield up; };
    const isApart = (thing) => thing.closest('svg, script, style, select') || !thing.checkVisibility({ visibilityProperty: true })
        || [...around(thing)].some((up) => style(up).clipPath !== 'none' || ['sticky', 'fixed'].includes(style(up).position));
    const cuts = (overflow) => ['hidden', 'clip'].includes(overflow);
    const wrong = [];
    for (const thing of document.body.querySelectorAll('*')) {
        const { overflowX, overflowY } = style(thing);
        if (!cuts(overflowX) && !cuts(overflowY) || thing.matches('input') || isApart(thing)) continue;
        const isCut = cuts(overflowX) && thing.scrollWidth > thing.clientWidth + 1
            || cuts(overflowY) && thing.scrollHeight > thing.clientHeight + 1;
        if (isCut) wrong.push(`cut off: ${told(thing)}`);
    }
    const lines = [], range = document.createRange(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode, parent = text.parentElement;
        if (!text.data.trim() || isApart(parent)) continue;
        const frames = [...around(parent)].filter((up) => style(up).overflowX !== 'visible' && up !== document.documentElement);
        const within = frames.map((frame) => frame.getBoundingClientRect());
        range.selectNodeContents(text);
        for (let { left, top, right, bottom } of range.getClientRects()) {
            for (const frame of within) {
                [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
                [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
            }
            if (left < right && top < bottom) lines.push({ left, top, right, bottom, parent });
        }
    }
    lines.sort((one, other) => one.top - other.top);
    lines.forEach((one, index) => {
        for (let next = index + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
            const other = lines[next], height = Math.min(one.bottom, other.bottom) - other.top;
            const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const least = Math.min(one.bottom - one.top, other.bottom - other.top);
            if (width > 2 && height > least / 3) wrong.push(`over each other: ${told(one.parent)} and ${told(other.parent)}`);
        }
    });
    const page = document.scrollingElement;
    if (page.scrollWidth > page.clientWidth) wrong.push(`wider than the window by ${page.scrollWidth - page.clientWidth}`);
    return wrong;";

impl Workbook {
    /// Sets text as wide as a person may, from now on until the page is loaded again.
    pub async fn widen_text(&self) -> Result {
        self.browser().run(WIDE, Vec::new()).await.map(drop)
    }

    /// What cannot be read: texts that are cut off, that lie over each other, or that are beside the window.
    pub async fn unreadable(&self) -> Result<Vec<String>> {
        self.browser().settle().await?;
        Ok(serde_json::from_value(self.browser().run(UNREADABLE, Vec::new()).await?)?)
    }
}
