//! The text of an ODT file: each block as the element that OpenDocument has for it (part 3 of the standard).
//!
//! Spaces, tabs and line breaks are elements wherever a reader would swallow them. Never lets a text become markup.

use crate::document::{Block, Drawing, Inline, length, svg, xml::escaped};

/// What stands around the text, and how tables and pictures look.
const CONTENT: &str = include_str!("content.xml");

/// The text that stands in [`CONTENT`] for what the document says.
const BODY: &str = "{body}";

/// How wide and high a figure is at most, in millimetres: it fits a page with its margins. And how long one unit of a drawing is.
const WIDEST: f64 = 160.0;
const HIGHEST: f64 = 200.0;
const UNIT: f64 = 0.25;

/// The figures as files of the package: their names and bytes.
type Files = Vec<(String, Vec<u8>)>;

/// The file of the package that holds the text, and the figures that it shows.
pub fn write(blocks: &[Block], title: &str, pictures: &[Vec<u8>]) -> (String, Files) {
    let mut writer = Writer { xml: String::new(), files: Vec::new(), figures: 0, pictures };
    writer.heading(1, title);
    writer.blocks(blocks, "Text_20_body");
    (CONTENT.replace(BODY, &writer.xml), writer.files)
}

struct Writer<'a> {
    xml: String,
    files: Files,
    figures: usize,
    pictures: &'a [Vec<u8>],
}

impl Writer<'_> {
    /// Writes blocks; a paragraph has the style of the name `style`.
    fn blocks(&mut self, blocks: &[Block], style: &str) {
        for block in blocks {
            match block {
                Block::Heading(level, text) => self.heading(*level, text),
                Block::Paragraph(line) => self.paragraph(style, line),
                Block::List { ordered, items } => self.list(*ordered, items),
                Block::Quote(inner) => self.blocks(inner, "Quotations"),
                Block::Table { head, rows } => self.table(head, rows),
                Block::Written(text) => {
                    self.plain("Written", text);
                    self.put("\n");
                }
                Block::Figure(drawing) => self.figure(drawing),
            }
        }
    }

    fn heading(&mut self, level: u8, text: &str) {
        let level = level.clamp(1, 6).to_string();
        let pieces =
            ["<text:h text:style-name=\"Heading_20_", &level, "\" text:outline-level=\"", &level, "\">"];
        self.put(&pieces.concat());
        self.text(text);
        self.put("</text:h>\n");
    }

    fn paragraph(&mut self, style: &str, line: &[Inline]) {
        self.open("text:p", style);
        for inline in line {
            let style = match inline {
                Inline::Text(text) => {
                    self.text(text);
                    continue;
                }
                Inline::Strong(_) => "Strong_20_Emphasis",
                Inline::Emphasis(_) => "Emphasis",
            };
            self.open("text:span", style);
            self.text(inline.text());
            self.put("</text:span>");
        }
        self.put("</text:p>\n");
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Inline>]) {
        self.open("text:list", if ordered { "Numbering_20_1" } else { "List_20_1" });
        for item in items {
            self.put("\n<text:list-item>");
            self.paragraph("List", item);
            self.put("</text:list-item>");
        }
        self.put("</text:list>\n");
    }

    /// A table whose rows are all as wide as the widest; a table without columns cannot be.
    fn table(&mut self, head: &Vec<String>, rows: &[Vec<String>]) {
        let width = rows.iter().map(Vec::len).max().unwrap_or_default().max(head.len());
        if width == 0 {
            return;
        }
        self.open("table:table", "table");
        for column in 0..width {
            let cells = rows.iter().chain([head]).filter_map(|row| row.get(column));
            // What is long gets more room: widths have to be told, no program works them out.
            let style = match cells.map(String::len).max() {
                Some(81..) => "wide",
                Some(21..) => "middle",
                _ => "narrow",
            };
            self.put(&["\n<table:table-column table:style-name=\"", style, "\"/>"].concat());
        }
        self.put("\n");
        self.put("<table:table-header-rows>");
        self.row("Table_20_Heading", head, width);
        self.put("</table:table-header-rows>\n");
        for row in rows {
            self.row("Table_20_Contents", row, width);
            self.put("\n");
        }
        self.put("</table:table>\n");
    }

    fn row(&mut self, style: &str, cells: &[String], width: usize) {
        self.open("table:table-row", "row");
        for column in 0..width {
            self.open("table:table-cell", "cell");
            self.plain(style, cells.get(column).map_or("", String::as_str));
            self.put("</table:table-cell>");
        }
        self.put("</table:table-row>");
    }

    /// A figure as a picture in a line of its own. A reader takes the first of the images that it can show (part 3, section 10.4).
    fn figure(&mut self, drawing: &Drawing) {
        let width = (drawing.width * UNIT).min(WIDEST).min(HIGHEST * drawing.width / drawing.height);
        let height = width * drawing.height / drawing.width;
        let png = self.pictures.get(self.figures).filter(|png| !png.is_empty()).cloned();
        self.figures += 1;
        let name = ["Pictures/", &self.figures.to_string()].concat();
        self.open("text:p", "Figure");
        self.put("<draw:frame draw:style-name=\"picture\" text:anchor-type=\"as-char\" svg:width=\"");
        self.put(&[&length(width), "mm\" svg:height=\"", &length(height), "mm\">"].concat());
        self.image([&name, ".svg"].concat(), "svg+xml", svg::picture(drawing).into_bytes());
        if let Some(png) = png {
            self.image([&name, ".png"].concat(), "png", png);
        }
        self.put(&["<svg:desc>", &escaped(&drawing.says), "</svg:desc></draw:frame></text:p>\n"].concat());
    }

    fn image(&mut self, name: String, kind: &str, bytes: Vec<u8>) {
        let pieces = [
            "<draw:image xlink:href=\"",
            &name,
            "\" xlink:type=\"simple\" xlink:show=\"embed\" \
            xlink:actuate=\"onLoad\" draw:mime-type=\"image/",
            kind,
            "\"/>",
        ];
        self.put(&pieces.concat());
        self.files.push((name, bytes));
    }

    fn plain(&mut self, style: &str, text: &str) {
        self.open("text:p", style);
        self.text(text);
        self.put("</text:p>");
    }

    /// Text within a paragraph (part 3, section 6.1): a space stands for itself between two words and nowhere else.
    fn text(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        for (number, line) in text.split('\n').enumerate() {
            self.put(if number > 0 { "<text:line-break/>" } else { "" });
            for (number, piece) in line.split('\t').enumerate() {
                self.put(if number > 0 { "<text:tab/>" } else { "" });
                self.words(piece);
            }
        }
    }

    fn words(&mut self, piece: &str) {
        let mut before = None;
        for word in piece.split(' ') {
            self.put(match before {
                None => "",
                Some("") => "<text:s/>",
                Some(_) if word.is_empty() => "<text:s/>",
                Some(_) => " ",
            });
            self.put(&escaped(word));
            before = Some(word);
        }
    }

    fn open(&mut self, tag: &str, style: &str) {
        let (family, _) = tag.split_once(':').unwrap_or_default();
        self.put(&["<", tag, " ", family, ":style-name=\"", style, "\">"].concat());
    }

    fn put(&mut self, xml: &str) {
        self.xml.push_str(xml);
    }
}
