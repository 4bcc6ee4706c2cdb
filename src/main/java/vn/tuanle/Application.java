package vn.tuanle;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The whole program: one deployable made of the modules below this package.
@Modulithic(sharedModules = {"kernel", "ui"})
@SpringBootApplication
public class Application {
    public static void main(String[] args) {
        Commands.main(args);
    }
}
