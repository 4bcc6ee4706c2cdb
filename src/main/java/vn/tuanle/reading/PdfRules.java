package vn.tuanle.reading;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Follows the drawing of straight lines and thin boxes of a page, which are the rules of tables.
final class PdfRules {
    static final List<String> OPERATORS =
            List.of("m", "l", "re", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

    private final List<PageText.Rule> rules = new ArrayList<>();
    private final List<PageText.Rule> path = new ArrayList<>();
    private final float pageHeight;
    private final float originX;
    private final float originY;
    private Point2D.@Nullable Float pen;

    PdfRules(PDPage page) {
        pageHeight = page.getCropBox().getHeight();
        originX = page.getCropBox().getLowerLeftX();
        originY = page.getCropBox().getLowerLeftY();
    }

    List<PageText.Rule> found() {
        return List.copyOf(rules);
    }

    /// What the operator `name` of a page does to the rules found.
    OperatorProcessor operator(PdfWords words, String name) {
        return new OperatorProcessor(words) {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public void process(Operator operator, List<COSBase> operands) {
                take(words, name, operands);
            }
        };
    }

    private void take(PdfWords words, String name, List<COSBase> operands) {
        switch (name) {
            case "m" -> pen = point(words, operands, 0, 0);
            case "l" -> {
                Point2D.Float to = point(words, operands, 0, 0);
                if (pen != null && to != null) line(pen, to);
                pen = to;
            }
            case "re" -> box(words, operands);
            case "S", "s", "B", "B*", "b", "b*" -> draw(true);
            case "f", "F", "f*" -> draw(false);
            case "n" -> path.clear();
            default -> {}
        }
    }

    private void draw(boolean stroked) {
        for (PageText.Rule rule : path) {
            double thick = Math.min(rule.right() - rule.left(), rule.bottom() - rule.top());
            if ((stroked || thick < 3) && rules.size() < 30_000) edges(rule, thick);
        }
        path.clear();
    }

    private void edges(PageText.Rule r, double thick) {
        if (thick < 3) {
            rules.add(r);
        } else {
            rules.add(new PageText.Rule(r.left(), r.top(), r.right(), r.top()));
            rules.add(new PageText.Rule(r.left(), r.bottom(), r.right(), r.bottom()));
            rules.add(new PageText.Rule(r.left(), r.top(), r.left(), r.bottom()));
            rules.add(new PageText.Rule(r.right(), r.top(), r.right(), r.bottom()));
        }
    }

    private void line(Point2D.Float a, Point2D.Float b) {
        // Slanted lines rule no table.
        if (Math.abs(a.x - b.x) < 1 || Math.abs(a.y - b.y) < 1) span(a, b);
    }

    private void box(PdfWords words, List<COSBase> operands) {
        Point2D.Float a = point(words, operands, 0, 0);
        if (operands.size() < 4 || a == null) return;
        if (operands.get(2) instanceof COSNumber w && operands.get(3) instanceof COSNumber h) {
            Point2D.Float b = point(words, operands, w.floatValue(), h.floatValue());
            if (b != null) span(a, b);
        }
    }

    private void span(Point2D.Float a, Point2D.Float b) {
        if (path.size() < 30_000) {
            path.add(new PageText.Rule(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)));
        }
    }

    private Point2D.@Nullable Float point(PdfWords words, List<COSBase> operands, float dx, float dy) {
        if (operands.size() < 2
                || !(operands.get(0) instanceof COSNumber x)
                || !(operands.get(1) instanceof COSNumber y)) {
            return null;
        }
        Point2D.Float p = words.transformedPoint(x.floatValue() + dx, y.floatValue() + dy);
        return new Point2D.Float(p.x - originX, pageHeight - (p.y - originY));
    }
}
