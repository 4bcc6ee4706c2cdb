package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Puts together what a paragraph or run looks like: document defaults, theme fonts, table, paragraph and character
/// styles along `basedOn`, list levels, direct settings.
final class FormLooks {
    private static final int CHAIN = 12;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> levels = new HashMap<>();
    private final Map<String, String> themeFonts = new HashMap<>();
    private final FormLook defaults = new FormLook();
    private String paragraphStyle = "";
    private @Nullable Element defaultRun;

    static FormLooks of(FormPackage file) {
        FormLooks looks = new FormLooks();
        Element theme = file.byType("theme");
        if (theme != null) looks.theme(theme);
        Element styles = file.byType("styles");
        if (styles != null) looks.styles(styles);
        Element numbering = file.byType("numbering");
        if (numbering != null) looks.numbering(numbering);
        return looks;
    }

    private void theme(Element theme) {
        for (String which : new String[] {"major", "minor"}) {
            for (Element fonts : FormXml.all(theme, which + "Font")) {
                String face = FormXml.attribute(FormXml.child(fonts, "latin"), "typeface");
                if (face != null && !face.isBlank()) themeFonts.put(which, face);
            }
        }
    }

    private void styles(Element root) {
        Element docDefaults = FormXml.child(root, "docDefaults");
        defaultRun = FormXml.child(FormXml.child(docDefaults, "rPrDefault"), "rPr");
        defaults.paragraph(FormXml.child(FormXml.child(docDefaults, "pPrDefault"), "pPr"));
        run(defaults, defaultRun);
        defaults.bold = Boolean.TRUE.equals(defaultRun == null ? null : FormXml.on(defaultRun, "b"));
        defaults.italic = Boolean.TRUE.equals(defaultRun == null ? null : FormXml.on(defaultRun, "i"));
        for (Element style : FormXml.children(root, "style")) {
            String id = FormXml.attribute(style, "styleId");
            if (id == null) continue;
            styles.put(id, style);
            String isDefault = FormXml.attribute(style, "default");
            if ("paragraph".equals(FormXml.attribute(style, "type")) && isDefault != null && !isDefault.equals("0"))
                paragraphStyle = id;
        }
    }

    private void numbering(Element root) {
        Map<String, Element> abstracts = new HashMap<>();
        for (Element list : FormXml.children(root, "abstractNum")) {
            String id = FormXml.attribute(list, "abstractNumId");
            if (id != null) abstracts.put(id, list);
        }
        for (Element num : FormXml.children(root, "num")) {
            String id = FormXml.attribute(num, "numId");
            Element list = abstracts.get(String.valueOf(FormXml.value(FormXml.child(num, "abstractNumId"))));
            if (list != null) for (Element lvl : FormXml.children(list, "lvl")) level(id, lvl);
            for (Element override : FormXml.children(num, "lvlOverride"))
                for (Element lvl : FormXml.children(override, "lvl")) level(id, lvl);
        }
    }

    private void level(@Nullable String id, Element lvl) {
        levels.put(id + "/" + FormXml.attribute(lvl, "ilvl"), lvl);
    }

    /// The styles from the one named down to its root, nearest last.
    private List<Element> chain(@Nullable String id) {
        List<Element> chain = new ArrayList<>();
        String at = id;
        for (int i = 0; i < CHAIN && at != null; i++) {
            Element style = styles.get(at);
            if (style == null || chain.contains(style)) break;
            chain.addFirst(style);
            at = FormXml.value(FormXml.child(style, "basedOn"));
        }
        return chain;
    }

    private List<Element> paragraphChain(@Nullable Element pPr) {
        String id = FormXml.value(FormXml.child(pPr, "pStyle"));
        return chain(id == null || !styles.containsKey(id) ? paragraphStyle : id);
    }

    FormLook paragraph(Element p, @Nullable Element table) {
        Element pPr = FormXml.child(p, "pPr");
        FormLook look = defaults.copy();
        look.underlined = false;
        for (Element style : tableChain(table)) look.paragraph(FormXml.child(style, "pPr"));
        for (Element style : paragraphChain(pPr)) {
            Element own = FormXml.child(style, "pPr");
            list(look, own, FormXml.attribute(style, "styleId"));
            look.paragraph(own);
        }
        list(look, pPr, null);
        look.paragraph(pPr);
        return look;
    }

    private List<Element> tableChain(@Nullable Element table) {
        return table == null
                ? List.of()
                : chain(FormXml.value(FormXml.child(FormXml.child(table, "tblPr"), "tblStyle")));
    }

    /// The indent of the list level that a `pPr` names.
    private void list(FormLook look, @Nullable Element pPr, @Nullable String style) {
        Element numPr = FormXml.child(pPr, "numPr");
        if (numPr == null) return;
        String id = FormXml.value(FormXml.child(numPr, "numId"));
        if (id == null) return;
        if (id.equals("0")) {
            look.left = 0;
            look.firstLine = 0;
            return;
        }
        String level = FormXml.value(FormXml.child(numPr, "ilvl"));
        if (level == null) level = style == null ? "0" : levelOf(id, style);
        Element lvl = levels.get(id + "/" + level);
        if (lvl != null) look.indent(FormXml.child(FormXml.child(lvl, "pPr"), "ind"));
    }

    private String levelOf(String id, String style) {
        for (int i = 0; i < 9; i++) {
            Element lvl = levels.get(id + "/" + i);
            if (lvl != null && style.equals(FormXml.value(FormXml.child(lvl, "pStyle")))) return "" + i;
        }
        return "0";
    }

    FormLook letters(@Nullable Element rPr, @Nullable Element pPr, @Nullable Element table) {
        FormLook look = defaults.copy();
        look.underlined = false;
        look.capitals = false;
        Toggles toggles = new Toggles();
        List<Element> ofTable = tableChain(table);
        for (Element style : ofTable) run(look, FormXml.child(style, "rPr"));
        toggles.add(ofTable);
        List<Element> ofParagraph = paragraphChain(pPr);
        for (Element style : ofParagraph) run(look, FormXml.child(style, "rPr"));
        toggles.add(ofParagraph);
        List<Element> ofRun = chain(FormXml.value(FormXml.child(rPr, "rStyle")));
        for (Element style : ofRun) run(look, FormXml.child(style, "rPr"));
        toggles.add(ofRun);
        run(look, rPr);
        look.bold = toggles.is("b", rPr);
        look.italic = toggles.is("i", rPr);
        look.capitals = toggles.is("caps", rPr);
        look.hidden = toggles.is("vanish", rPr);
        return look;
    }

    /// Bold, italic, capitals, hidden: said by two kinds of styles they cancel each other, said directly they hold.
    private final class Toggles {
        private final List<List<Element>> chains = new ArrayList<>();

        void add(List<Element> chain) {
            chains.add(chain);
        }

        boolean is(String name, @Nullable Element rPr) {
            Boolean direct = rPr == null ? null : FormXml.on(rPr, name);
            if (direct != null) return direct;
            boolean is = false;
            for (List<Element> chain : chains) {
                Boolean said = null;
                for (Element style : chain) {
                    Element own = FormXml.child(style, "rPr");
                    Boolean here = own == null ? null : FormXml.on(own, name);
                    if (here != null) said = here;
                }
                if (Boolean.TRUE.equals(said)) is = !is;
            }
            return is || Boolean.TRUE.equals(defaultRun == null ? null : FormXml.on(defaultRun, name));
        }
    }

    private void run(FormLook look, @Nullable Element rPr) {
        if (rPr == null) return;
        Element fonts = FormXml.child(rPr, "rFonts");
        if (fonts != null) {
            look.font = font(fonts, "ascii", look.font);
            look.otherFont = font(fonts, "hAnsi", look.otherFont);
        }
        Integer size = FormXml.number(FormXml.child(rPr, "sz"), "val");
        if (size != null) look.halfPoints = size;
        Element colour = FormXml.child(rPr, "color");
        if (colour != null) {
            String value = FormXml.value(colour);
            look.colour = value == null ? "auto" : value;
        }
        String line = FormXml.value(FormXml.child(rPr, "u"));
        if (line != null) look.underlined = !line.equals("none");
    }

    private String font(Element fonts, String slot, String otherwise) {
        String theme = FormXml.attribute(fonts, slot + "Theme");
        if (theme != null) return themeFonts.getOrDefault(theme.startsWith("major") ? "major" : "minor", otherwise);
        String own = FormXml.attribute(fonts, slot);
        return own == null || own.isBlank() ? otherwise : own;
    }
}
