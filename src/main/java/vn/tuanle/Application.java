package vn.tuanle;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The whole program: one deployable made of the modules below this package. A bean is named by its
/// full name, so that two modules may each have a type of one name.
@Modulithic(sharedModules = {"kernel", "ui"})
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {
    public static void main(String[] args) {
        Commands.main(args);
    }
}
