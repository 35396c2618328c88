package io.clientele.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";
  private static final JavaClasses CODE = Modules.classes();

  @Test
  void readsEveryModule() {
    for (var service : Modules.SERVICES) {
      assertThat(
              CODE.stream()
                  .filter(code -> code.getPackageName().startsWith("io.clientele." + service)))
          .as("classes of %s; build all modules before this one", service)
          .isNotEmpty();
    }
  }

  @Test
  void servicesKnowEachOtherByEventsOnly() {
    for (var service : Modules.SERVICES) {
      var others =
          Modules.SERVICES.stream()
              .filter(other -> !other.equals(service))
              .map(other -> "io.clientele." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that(resideInAPackage("io.clientele." + service + ".."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .because("services share event-contracts alone: consume the other's topic, keep a copy")
          .check(CODE);
    }
  }

  @Test
  void pureLibrariesKnowNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.clientele.hygiene..",
            "io.clientele.matching..",
            "io.clientele.rules..",
            "io.clientele.contracts..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "org.eclipse.microprofile..", "org.jdbi..")
        .because(
            "pure rules run in any JVM: move what needs a framework to service-kit or a service")
        .check(CODE);
  }

  @Test
  void eventsComeInThroughThePackageInbox() {
    methods()
        .that()
        .areAnnotatedWith(INCOMING)
        .should()
        .beDeclaredInClassesThat(
            resideInAPackage("..inbox..").or(resideInAPackage("io.clientele.kit.digest")))
        .because("a newcomer looks for handlers there: move the class to the package inbox")
        .check(CODE);
  }

  @Test
  void handlersLeaveTransactionsRetryAndOrderToTheInbox() {
    for (var annotation :
        List.of(
            "jakarta.transaction.Transactional",
            "org.eclipse.microprofile.faulttolerance.Retry",
            "io.smallrye.common.annotation.RunOnVirtualThread")) {
      noMethods()
          .that()
          .areAnnotatedWith(INCOMING)
          .should()
          .beAnnotatedWith(annotation)
          .because("Inbox opens one transaction per attempt and keeps order: remove the annotation")
          .check(CODE);
    }
  }

  @Test
  void constructorsInject() {
    noFields()
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .because("final fields cannot change behind our back: take it as a constructor parameter")
        .check(CODE);
  }

  @Test
  void servicesTakeTheTimeFromTheClock() {
    noClasses()
        .that(inServices())
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("tests choose the time: inject java.time.Clock and call clock.instant()")
        .check(CODE);
  }

  @Test
  void namesSayWhatAThingIs() {
    classes()
        .should()
        .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|DTO|Dto)$")
        .andShould()
        .haveNameNotMatching(".*\\.Abstract[^.]*$")
        .because("such a suffix says nothing: name the thing after what it decides")
        .check(CODE);
    noClasses()
        .should()
        .resideInAnyPackage("..common..", "..util..", "..dto..", "..impl..", "..model..")
        .because("packages are named after features: move the class to the feature it serves")
        .check(CODE);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes().should(liveInANullMarkedPackage()).check(CODE);
  }

  private static DescribedPredicate<JavaClass> inServices() {
    return DescribedPredicate.describe(
        "in a service",
        code ->
            Modules.SERVICES.stream()
                .anyMatch(service -> code.getPackageName().startsWith("io.clientele." + service)));
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass code, ConditionEvents events) {
        if (!code.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  code, code.getName() + ": add package-info.java with @NullMarked"));
        }
      }
    };
  }
}
