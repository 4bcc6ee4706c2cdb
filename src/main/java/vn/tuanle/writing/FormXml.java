package vn.tuanle.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Elements of WordprocessingML by their local names, for both name spaces of the standard.
final class FormXml {
    /// The order in which the schema wants the children of `pPr`, `rPr` and `sectPr`.
    private static final List<String> ORDER_P = List.of(
            "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
                    .split(" "));
    private static final List<String> ORDER_R = List.of(
            "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
                    .split(" "));
    private static final List<String> ORDER_S = List.of(
            "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
                    .split(" "));

    private FormXml() {}

    static Document parse(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", "200");
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    static byte[] write(Document document) throws IOException {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            document.setXmlStandalone(true);
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            var out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    static String name(Node node) {
        String name = node.getLocalName();
        return name == null ? "" : name;
    }

    static boolean is(Node node, String name) {
        return name.equals(node.getLocalName());
    }

    static List<Element> children(Node parent) {
        List<Element> out = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) if (n instanceof Element e) out.add(e);
        return out;
    }

    static List<Element> children(Node parent, String name) {
        List<Element> out = children(parent);
        out.removeIf(e -> !is(e, name));
        return out;
    }

    static @Nullable Element child(@Nullable Node parent, String name) {
        if (parent == null) return null;
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling())
            if (n instanceof Element e && is(e, name)) return e;
        return null;
    }

    /// All elements of the name below, in document order.
    static List<Element> all(Node parent, String name) {
        List<Element> out = new ArrayList<>();
        if (parent instanceof Element e) {
            var list = e.getElementsByTagNameNS("*", name);
            for (int i = 0; i < list.getLength(); i++) if (list.item(i) instanceof Element found) out.add(found);
        }
        return out;
    }

    static @Nullable String attribute(@Nullable Element element, String name) {
        if (element == null) return null;
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++)
            if (name.equals(attributes.item(i).getLocalName()))
                return attributes.item(i).getNodeValue();
        return null;
    }

    static @Nullable String value(@Nullable Element element) {
        return attribute(element, "val");
    }

    static @Nullable Integer number(@Nullable Element element, String name) {
        String value = attribute(element, name);
        if (value == null || !value.matches("-?\\d{1,8}(?:\\.\\d+)?")) return null;
        return (int) Math.round(Double.parseDouble(value));
    }

    /// An on/off element: null where it is missing, present without a value means on.
    static @Nullable Boolean on(@Nullable Node parent, String name) {
        Element element = child(parent, name);
        if (element == null) return null;
        String value = value(element);
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }

    /// The child of this name, made at its place in the schema's order where it is missing.
    static Element need(Element parent, String name) {
        Element found = child(parent, name);
        if (found != null) return found;
        Element made = made(parent, name);
        List<String> order = order(parent);
        int at = order.indexOf(name);
        Node before = null;
        for (Element other : children(parent)) {
            int place = order.indexOf(name(other));
            if (at < 0 || place > at) {
                before = other;
                break;
            }
        }
        if (at < 0) before = parent.getFirstChild();
        parent.insertBefore(made, before);
        return made;
    }

    private static List<String> order(Element parent) {
        return switch (name(parent)) {
            case "pPr" -> ORDER_P;
            case "rPr" -> ORDER_R;
            case "sectPr" -> ORDER_S;
            default -> List.of();
        };
    }

    /// A new element in the parent's name space.
    static Element made(Element parent, String name) {
        String prefix = parent.getPrefix();
        return parent.getOwnerDocument()
                .createElementNS(parent.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    static void set(Element element, String name, String value) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (name.equals(attributes.item(i).getLocalName())) {
                attributes.item(i).setNodeValue(value);
                return;
            }
        }
        String prefix = element.getPrefix();
        // attributes never take the default name space
        element.setAttributeNS(element.getNamespaceURI(), (prefix == null ? "w" : prefix) + ":" + name, value);
    }

    static void unset(Element element, String name) {
        var attributes = element.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--)
            if (name.equals(attributes.item(i).getLocalName()))
                element.removeAttributeNode((org.w3c.dom.Attr) attributes.item(i));
    }
}
