package dev.easel.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between packages, as ARCHITECTURE.md draws them, and the house rules that a compiler cannot check. */
class ArchitectureTest {
    private static final JavaClasses EASEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.easel");

    /** A rule over no classes passes: every module must be in sight, and about as large as it is. */
    @Test
    void the_scan_sees_every_module() {
        assertThat(EASEL).hasSizeGreaterThan(120);
        for (var module : new String[] {"contract", "imaging", "engine", "studio", "upstream", "server", "cli"}) {
            assertThat(EASEL)
                    .as("classes of " + module)
                    .anyMatch(type -> type.getPackageName().startsWith("dev.easel." + module));
        }
    }

    @Test
    void contract_knows_no_other_package_of_easel() {
        onlyKnows("dev.easel.contract..");
    }

    @Test
    void imaging_knows_no_other_package_of_easel() {
        onlyKnows("dev.easel.imaging..");
    }

    @Test
    void engine_knows_imaging_only() {
        onlyKnows("dev.easel.engine..", "dev.easel.imaging..");
    }

    @Test
    void studio_knows_engine_and_imaging_only() {
        onlyKnows("dev.easel.studio..", "dev.easel.engine..", "dev.easel.imaging..");
    }

    @Test
    void upstream_knows_engine_and_imaging_only() {
        onlyKnows("dev.easel.upstream..", "dev.easel.engine..", "dev.easel.imaging..");
    }

    @Test
    void server_knows_contract_engine_and_imaging_but_no_single_engine() {
        onlyKnows("dev.easel.server..", "dev.easel.contract..", "dev.easel.engine..", "dev.easel.imaging..");
    }

    @Test
    void nobody_knows_the_command() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.easel.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.easel.cli.."));
    }

    @Test
    void only_the_wiring_knows_which_engines_exist() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.easel.cli..")
                .and()
                .doNotHaveFullyQualifiedName(Wiring.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.easel.studio.."));
        check(noClasses()
                .that()
                .resideInAPackage("dev.easel.cli..")
                .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(UpstreamSettings.class)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.easel.upstream.."));
        check(noClasses()
                .that()
                .resideInAPackage("dev.easel.cli..")
                .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(LocalTorch.class)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.easel.torch.."));
    }

    @Test
    void packages_have_no_cycles() {
        check(slices().matching("dev.easel.(**)").should().beFreeOfCycles());
    }

    @Test
    void only_the_wire_knows_http_status_codes() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.easel.server.wire")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.helidon.http.Status"));
    }

    @Test
    void only_the_server_itself_its_wire_and_its_sockets_know_the_web_server() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.easel.server", "dev.easel.server.wire", "dev.easel.server.socket")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.helidon.."));
    }

    @Test
    void only_imaging_and_studio_know_the_drawing_library() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.easel.imaging..", "dev.easel.studio..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.humbleui.."));
    }

    @Test
    void only_the_tracer_that_is_loaded_when_wanted_knows_open_telemetry() {
        check(noClasses()
                .that()
                .haveNameNotMatching("dev\\.easel\\.server\\.observe\\.OtlpTracer(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.opentelemetry.."));
        check(noClasses()
                .that()
                .haveNameNotMatching("dev\\.easel\\.server\\.(EaselServer|observe\\.OtlpTracer(\\$.*)?)")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("OtlpTracer"));
    }

    /**
     * Everything else calls others through these. {@code RemoteServer} is the command line, which calls the server that its
     * user names, and {@code RehearseCommand} the one that it has started itself; the tracer sends to the collector that
     * the operator names.
     */
    @Test
    void only_the_gates_call_other_servers() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.easel.server.egress", "dev.easel.upstream.http")
                .and()
                .haveNameNotMatching("dev\\.easel\\.cli\\.(RemoteServer|RehearseCommand)(\\$.*)?")
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAnyPackage("org.apache.hc.client5..", "java.net.http..")
                                .or(JavaClass.Predicates.belongToAnyOf(Socket.class, SocketChannel.class))));
    }

    @Test
    void only_the_store_knows_sql() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.easel.server.store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb.."));
    }

    @Test
    void packages_are_named_after_a_concern() {
        check(noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl.."));
        check(noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)"));
    }

    @Test
    void nothing_static_can_change() {
        check(fields().that().areStatic().should().beFinal());
    }

    @Test
    void only_the_command_writes_to_the_terminal() {
        var terminal = DescribedPredicate.describe(
                "System.out or System.err", (JavaClass type) -> type.isEquivalentTo(System.class));
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.easel.cli..", "dev.easel.studio.art..")
                .should()
                .accessFieldWhere(DescribedPredicate.describe(
                        "a stream of System",
                        access -> terminal.test(access.getTargetOwner())
                                && (access.getName().equals("out")
                                        || access.getName().equals("err")))));
    }

    @Test
    void every_package_is_null_marked() {
        check(classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class));
        var marked = EASEL.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .toList();
        assertThat(EASEL.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(each -> assertThat(marked).contains(each));
    }

    @Test
    void nothing_is_public_in_the_command_but_its_entry() {
        check(classes()
                .that()
                .resideInAPackage("dev.easel.cli")
                .and()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic());
    }

    /** Classes of the first package may depend on those packages of Easel that are named, and on no other. */
    private static void onlyKnows(String... packages) {
        var strangers = DescribedPredicate.describe(
                "another package of Easel",
                (JavaClass type) -> type.getPackageName().startsWith("dev.easel"));
        check(noClasses()
                .that()
                .resideInAPackage(packages[0])
                .should()
                .dependOnClassesThat(strangers.and(JavaClass.Predicates.resideOutsideOfPackages(packages))));
    }

    private static void check(ArchRule rule) {
        rule.check(EASEL);
    }
}
