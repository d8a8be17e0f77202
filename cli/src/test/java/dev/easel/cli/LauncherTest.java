package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher decides. That the real program starts from a real build is {@link NewUserIT}. */
class LauncherTest {
    /** A Java that nobody has: makes the launcher's search fail whatever is installed on this machine. */
    private static final String FUTURE = "99";

    @TempDir
    Path base;

    private LauncherSandbox sandbox;

    @BeforeEach
    void prepare() throws IOException {
        sandbox = new LauncherSandbox(base);
    }

    @Test
    void hands_every_argument_on_untouched() throws IOException {
        built();

        var outcome = sandbox.run("imagine", "a \"red\" fox's  den", "", "*", "--out", "a b.png", "\\n$HOME");

        assertThat(outcome.out()
                        .lines()
                        .dropWhile(line -> !line.endsWith("easel.jar"))
                        .skip(1))
                .containsExactly("imagine", "a \"red\" fox's  den", "", "*", "--out", "a b.png", "\\n$HOME");
    }

    @Test
    void becomes_the_program_so_that_its_exit_code_is_the_programs() throws IOException {
        built();

        assertThat(sandbox.run("--version").code()).isEqualTo(7);
    }

    @Test
    void says_nothing_of_its_own_once_built() throws IOException {
        built();

        assertThat(sandbox.run("--version").err()).isEmpty();
        assertThat(sandbox.builds()).hasSize(1);
    }

    @Test
    void works_through_symbolic_links_from_any_folder() throws IOException {
        built();
        var link = Files.createSymbolicLink(base.resolve("link"), Path.of("second link"));
        Files.createSymbolicLink(base.resolve("second link"), base.relativize(sandbox.root.resolve("easel")));

        var outcome = sandbox.run(Path.of("/"), link, "--version");

        assertThat(outcome.out()).contains("-jar\n" + sandbox.root.toRealPath() + "/cli/target/easel/easel.jar\n");
    }

    @Test
    void builds_in_the_root_folder_with_the_jdk_it_found() throws IOException {
        built();

        assertThat(sandbox.builds())
                .containsExactly(base.resolve("jdk") + "|" + sandbox.root.toRealPath()
                        + "|-B -Dstyle.color=never -Dmaven.test.skip=true -pl cli -am package");
    }

    @Test
    void shows_what_is_being_built() throws IOException {
        sandbox.maven("3.9.9", true);
        sandbox.set("JAVA_HOME", sandbox.jdk("jdk", "25.0.1").toString());

        assertThat(sandbox.run("--version").err())
                .contains("building, once")
                .contains("JDK 25.0.1")
                .contains("Maven 3.9.9")
                .contains("downloads about")
                .contains("  building cli\n");
    }

    @Test
    void builds_again_when_a_source_was_changed() throws IOException {
        built();
        sandbox.edit("cli/src/main/java/Main.java");

        assertThat(sandbox.run("--version").err())
                .contains("building again, because cli/src/main/java/Main.java is newer than the build");
        assertThat(sandbox.builds()).hasSize(2);
    }

    @Test
    void builds_again_when_a_source_was_deleted() throws IOException {
        built();
        Files.delete(sandbox.root.resolve("cli/src/main/java/Other.java"));

        sandbox.run("--version");

        assertThat(sandbox.builds()).hasSize(2);
    }

    @Test
    void builds_again_when_a_pom_was_changed() throws IOException {
        built();
        sandbox.edit("cli/pom.xml");

        sandbox.run("--version");

        assertThat(sandbox.builds()).hasSize(2);
    }

    @Test
    void does_not_build_for_a_file_that_is_no_source() throws IOException {
        built();
        Files.writeString(sandbox.root.resolve("README.md"), "new");
        sandbox.edit("README.md");

        sandbox.run("--version");

        assertThat(sandbox.builds()).hasSize(1);
    }

    @Test
    void starts_a_product_that_came_without_its_sources() throws IOException {
        built();
        Files.delete(sandbox.root.resolve("pom.xml"));

        assertThat(sandbox.run("--version").code()).isEqualTo(7);
        assertThat(sandbox.builds()).hasSize(1);
    }

    @Test
    void shows_the_errors_and_names_the_log_when_the_build_fails() throws IOException {
        sandbox.maven("3.9.9", false);
        sandbox.set("JAVA_HOME", sandbox.jdk("jdk", "25").toString());

        var outcome = sandbox.run("--version");

        var log = sandbox.root.toRealPath().resolve("target/build.log");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("[ERROR] Main.java: missing ;").contains(log.toString());
        assertThat(log).content().contains("[INFO] Building Easel :: cli");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void never_starts_an_older_build_after_a_failed_one() throws IOException {
        built();
        sandbox.maven("3.9.9", false);
        sandbox.edit("cli/src/main/java/Main.java");

        assertThat(sandbox.run("--version").code()).isEqualTo(1);
        assertThat(sandbox.run("--version").code()).isEqualTo(1);
    }

    @Test
    void of_many_at_once_one_builds_and_all_start() throws Exception {
        sandbox.maven("3.9.9", true);
        sandbox.set("SLOW", "1");
        sandbox.set("JAVA_HOME", sandbox.jdk("jdk", "25").toString());

        var all = new ArrayList<Process>();
        for (int i = 0; i < 12; i++) {
            all.add(sandbox.start(base, sandbox.root.resolve("easel"), "--version"));
        }

        for (var one : all) {
            var outcome = sandbox.finish(one);
            assertThat(outcome.code()).as(outcome.err()).isEqualTo(7);
        }
        assertThat(sandbox.builds()).hasSize(1);
    }

    @Test
    void takes_over_from_a_launcher_that_was_killed_once_its_maven_has_ended() throws Exception {
        sandbox.maven("3.9.9", true);
        sandbox.set("SLOW", "2");
        sandbox.set("JAVA_HOME", sandbox.jdk("jdk", "25").toString());
        var killed = sandbox.start(base, sandbox.root.resolve("easel"), "--version");
        while (sandbox.builds().isEmpty()) {
            Thread.sleep(10);
        }
        killed.destroyForcibly().waitFor();

        var outcome = sandbox.run("--version");

        assertThat(outcome.code()).isEqualTo(7);
        assertThat(outcome.err()).contains("another easel is building here; waiting for it");
        assertThat(sandbox.builds()).hasSize(2);
    }

    @Test
    void builds_without_a_lock_where_there_is_no_flock_and_says_so() throws IOException {
        sandbox.without("flock");
        sandbox.maven("3.9.9", true);
        sandbox.set("JAVA_HOME", sandbox.jdk("jdk", "25").toString());

        var outcome = sandbox.run("--version");

        assertThat(outcome.code()).isEqualTo(7);
        assertThat(outcome.err()).contains("flock (of util-linux) is not on PATH");
    }

    @Test
    void test_runs_the_whole_verification_with_the_options_given() throws IOException {
        sandbox.maven("3.9.9", true);
        sandbox.set("JAVA_HOME", sandbox.jdk("jdk", "25").toString());

        var outcome = sandbox.run("test", "-Dtest=One Test");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("[INFO] Building Easel :: cli");
        assertThat(sandbox.builds()).singleElement().asString().endsWith("|-B -ntp verify -Dtest=One Test");
    }

    @Test
    void test_fails_when_a_check_fails() throws IOException {
        sandbox.maven("3.9.9", false);
        sandbox.set("JAVA_HOME", sandbox.jdk("jdk", "25").toString());

        assertThat(sandbox.run("test").code()).isEqualTo(1);
    }

    @Test
    void finds_a_jdk_in_the_home_folder() throws IOException {
        require(FUTURE);
        sandbox.maven("3.9.9", true);
        var jdk = sandbox.jdk("home/.jdks/future", FUTURE);

        sandbox.run("--version");

        assertThat(sandbox.builds()).singleElement().asString().startsWith(jdk.toString());
    }

    @Test
    void finds_the_jdk_of_the_java_on_the_path() throws IOException {
        require(FUTURE);
        sandbox.maven("3.9.9", true);
        var jdk = sandbox.jdk("somewhere/jdk", FUTURE);
        Files.createSymbolicLink(base.resolve("tools/java"), jdk.resolve("bin/java"));

        sandbox.run("--version");

        assertThat(sandbox.builds()).singleElement().asString().startsWith(jdk.toString());
    }

    @Test
    void passes_over_a_java_home_that_is_too_old() throws IOException {
        require(FUTURE);
        sandbox.maven("3.9.9", true);
        sandbox.set("JAVA_HOME", sandbox.jdk("old", "21.0.2").toString());
        var jdk = sandbox.jdk("home/.sdkman/candidates/java/99-tem", FUTURE);

        sandbox.run("--version");

        assertThat(sandbox.builds()).singleElement().asString().startsWith(jdk.toString());
    }

    @Test
    void runs_with_a_jre_but_does_not_build_with_one() throws IOException {
        require(FUTURE);
        sandbox.maven("3.9.9", true);
        var jre = sandbox.jre("jre", FUTURE);
        sandbox.set("JAVA_HOME", jre.toString());
        assertThat(sandbox.run("--version").err()).contains(jre + " is Java 99 without a compiler");

        sandbox.set("EASEL_JAVA_HOME", sandbox.jdk("jdk", FUTURE).toString());
        sandbox.run("--version");
        sandbox.set("EASEL_JAVA_HOME", "");

        assertThat(sandbox.run("--version").code()).isEqualTo(7);
    }

    @Test
    void says_how_to_get_a_jdk_when_there_is_none() throws IOException {
        require(FUTURE);
        var old = sandbox.jdk("home/.jdks/old", "21.0.2");

        var outcome = sandbox.run("--version");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("no JDK 99 or newer found")
                .contains(old + " is Java 21.0.2")
                .contains("apt install openjdk-99-jdk")
                .contains("EASEL_JAVA_HOME=");
    }

    @Test
    void says_so_when_EASEL_JAVA_HOME_is_not_good_enough_instead_of_taking_another() throws IOException {
        sandbox.set("JAVA_HOME", sandbox.jdk("jdk", "25").toString());
        var old = sandbox.jdk("old", "21.0.2");
        sandbox.set("EASEL_JAVA_HOME", old.toString());

        var outcome = sandbox.run("--version");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("EASEL_JAVA_HOME is " + old).contains("is Java 21.0.2");
    }

    @Test
    void says_how_to_get_maven_when_there_is_none() throws IOException {
        sandbox.set("JAVA_HOME", sandbox.jdk("jdk", "25").toString());

        var outcome = sandbox.run("--version");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("Apache Maven is not on PATH").contains("apt install maven");
    }

    @Test
    void refuses_a_maven_that_is_too_old() throws IOException {
        sandbox.maven("3.6.3", true);
        sandbox.set("JAVA_HOME", sandbox.jdk("jdk", "25").toString());

        assertThat(sandbox.run("--version").err()).contains("is version 3.6.3; Easel is built with 3.8 or newer");
        assertThat(sandbox.builds()).isEmpty();
    }

    @Test
    void needs_no_maven_once_built() throws IOException {
        built();
        Files.delete(base.resolve("tools/mvn"));

        assertThat(sandbox.run("--version").code()).isEqualTo(7);
    }

    @Test
    void says_plainly_on_which_machine_it_cannot_run() throws IOException {
        built();
        sandbox.machine("Darwin arm64");

        var outcome = sandbox.run("--version");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("Linux on x86-64 with glibc only; this is Darwin arm64")
                .contains("--platform linux/amd64")
                .contains("EASEL_SKIP_PLATFORM_CHECK=1");
        sandbox.set("EASEL_SKIP_PLATFORM_CHECK", "1");
        assertThat(sandbox.run("--version").code()).isEqualTo(7);
    }

    /** Builds once with a made-up Maven and JDK, an hour ago. */
    private void built() throws IOException {
        sandbox.maven("3.9.9", true);
        sandbox.set("JAVA_HOME", sandbox.jdk("jdk", "25.0.1").toString());
        sandbox.run("--version");
        assertThat(sandbox.builds()).hasSize(1);
        sandbox.age();
    }

    /** Makes the launcher ask for another version of Java than the one it is made for. */
    private void require(String java) throws IOException {
        var launcher = sandbox.root.resolve("easel");
        var text = Files.readString(launcher);
        assertThat(text).contains("needed_java=25\n");
        Files.writeString(launcher, text.replace("needed_java=25\n", "needed_java=" + java + "\n"));
    }
}
