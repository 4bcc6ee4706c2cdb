package vn.tuanle.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the sample plan as .odt with its numbers in nested lists, and zips in general.
final class OdtSample {
    private static final String[] FORMATS = {"I", "1", "a"};
    private static final String[] SUFFIXES = {".", ".", ")"};

    private OdtSample() {}

    static byte[] of(List<String> body) throws IOException {
        StringBuilder xml = new StringBuilder("<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b'"
                + " xmlns:style='s' xmlns:fo='f'><office:automatic-styles>"
                + "<style:style style:name='T' style:family='paragraph'><style:paragraph-properties fo:text-align='center'/>"
                + "<style:text-properties fo:font-weight='bold'/></style:style><text:list-style style:name='L'>");
        for (int i = 0; i < 3; i++) {
            xml.append("<text:list-level-style-number text:level='" + (i + 1) + "' style:num-format='" + FORMATS[i]
                    + "' style:num-suffix='" + SUFFIXES[i] + "'/>");
        }
        xml.append("<text:list-level-style-bullet text:level='4' text:bullet-char='•'/>");
        xml.append("</text:list-style></office:automatic-styles><office:body><office:text>");
        columns(xml, SamplePlan.LEFT, SamplePlan.RIGHT);
        for (String line : SamplePlan.TITLE) xml.append("<text:p text:style-name='T'>" + escaped(line) + "</text:p>");
        for (String line : body) {
            int level = SamplePlan.level(line);
            String item = "<text:list-item>";
            String p = "<text:p>" + escaped(SamplePlan.withoutMarker(line)) + "</text:p>";
            if (level < 0) {
                xml.append(p);
            } else {
                xml.append("<text:list text:style-name='L' text:continue-numbering='true'>" + item);
                xml.append(
                        ("<text:list>" + item).repeat(level) + p + "</text:list-item></text:list>".repeat(level + 1));
            }
        }
        columns(xml, SamplePlan.RECIPIENTS, SamplePlan.SIGNATURE);
        xml.append("</office:text></office:body></office:document-content>");
        return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", xml.toString());
    }

    private static void columns(StringBuilder xml, List<String> left, List<String> right) {
        xml.append("<table:table><table:table-row>");
        for (List<String> cell : List.of(left, right)) {
            xml.append("<table:table-cell>");
            for (String line : cell) xml.append("<text:p>" + escaped(line) + "</text:p>");
            xml.append("</table:table-cell>");
        }
        xml.append("</table:table-row></table:table>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /// A zip of names and contents in turn.
    static byte[] zip(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
