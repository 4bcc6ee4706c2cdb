package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.organisation.Decision;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.HistoryImport;
import vn.tuanle.organisation.ImportPreview;
import vn.tuanle.organisation.UnitImport;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.organisation.Units;

/// The units of Biên Hòa in 2021 and of ward Trấn Biên since 2025, each by the name it bore on each day.
@Component
class DirectoryWorld {
    /// The province became a centrally run city.
    private static final LocalDate CITY = LocalDate.of(2026, 4, 30);

    private final HistoryImport history;
    private final UnitImport imports;
    private final Units units;
    private final Directory directory;

    DirectoryWorld(HistoryImport history, UnitImport imports, Units units, Directory directory) {
        this.history = history;
        this.imports = imports;
        this.units = units;
        this.directory = directory;
    }

    void build(Asker all) {
        done(history.load(all));
        load(all, "demo/don-vi-2021.csv");
        load(all, "demo/don-vi-2025.csv");
        for (UnitOn unit : directory.all(CITY))
            if (unit.name().endsWith("tỉnh Đồng Nai"))
                done(units.rename(
                        all,
                        unit.id(),
                        unit.name().replace("tỉnh Đồng Nai", "thành phố Đồng Nai"),
                        CITY,
                        Decision.numbered("30/2026/QH16")));
        load(all, "demo/don-vi-2026.csv");
    }

    private void load(Asker all, String file) {
        ImportPreview preview = done(imports.run(all, Demo.bytes(file)));
        if (!preview.good()) throw new IllegalStateException(file + ": " + preview.refused());
    }
}
