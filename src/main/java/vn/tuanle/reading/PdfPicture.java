package vn.tuanle.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// A page of a PDF drawn, after the pictures on it were asked for their size: the library would decode
/// whatever stands there.
final class PdfPicture {
    private PdfPicture() {}

    /// Page `index` from 0 at the resolution wanted, or less where it would not fit.
    static BufferedImage of(PDDocument document, int index, int dpi, ImageType type) throws IOException {
        for (COSStream picture : pictures(document.getPage(index))) checkPicture(picture);
        var size = document.getPage(index).getCropBox();
        PDFRenderer renderer = new Bounded(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImageWithDPI(index, dpi(size.getWidth(), size.getHeight(), dpi), type);
    }

    /// Draws no form inside too many others and not more of them than a page can have.
    private static final class Bounded extends PDFRenderer {
        Bounded(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                private int forms;

                @Override
                public void showForm(PDFormXObject form) throws IOException {
                    if (++forms > Limits.FORMS) throw new PdfWords.TooMuch();
                    if (getLevel() <= Limits.FORM_DEPTH) super.showForm(form);
                }
            };
        }
    }

    private static float dpi(double width, double height, int wanted) {
        double pixels = width / 72 * wanted * (height / 72) * wanted;
        return (float) (pixels <= Limits.DRAWN_PIXELS ? wanted : wanted * Math.sqrt(Limits.DRAWN_PIXELS / pixels));
    }

    /// Whether a picture stands on the page, also inside a drawing.
    static boolean isOn(PDPage page) {
        return !pictures(page).isEmpty();
    }

    private static List<COSStream> pictures(PDPage page) {
        List<COSStream> found = new ArrayList<>();
        PDResources resources = page.getResources();
        if (resources != null)
            collect(resources.getCOSObject(), found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    private static void collect(COSDictionary resources, List<COSStream> found, Set<COSBase> seen) {
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null || !seen.add(objects) || seen.size() > Limits.PAGES) return;
        for (COSName name : objects.keySet()) {
            if (!(objects.getDictionaryObject(name) instanceof COSStream object)) continue;
            COSDictionary inside = object.getCOSDictionary(COSName.RESOURCES);
            if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) found.add(object);
            else if (inside != null) collect(inside, found, seen);
        }
    }

    private static void checkPicture(COSStream picture) throws RefusedFile {
        long width = picture.getLong(COSName.WIDTH);
        long height = picture.getLong(COSName.HEIGHT);
        if (width > 0 && height > 0 && width > Limits.PICTURE_PIXELS / height) throw RefusedFile.hugePicture();
        String packed = String.valueOf(picture.getDictionaryObject(COSName.FILTER));
        if (packed.contains("JBIG2Decode") && !canRead("jbig2") || packed.contains("JPXDecode") && !canRead("jpeg2000"))
            throw new RefusedFile(
                    "Trang quét được nén kiểu JBIG2 hoặc JPEG 2000 mà máy chủ chưa mở được. Hãy quét lại thành PDF thường (JPEG) hoặc ảnh JPEG, PNG.");
    }

    private static boolean canRead(String format) {
        return ImageIO.getImageReadersByFormatName(format).hasNext();
    }
}
