package dev.metricwright.processor.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How code becomes the text of a file. */
class SourceTextTest {

    private static final ClassName FILE = new ClassName("acme", "Recorder");

    private static String lines(Code code) {
        return lines(code, FILE, Set.of(), Set.of());
    }

    private static String lines(Code code, ClassName file, Set<String> nested, Set<String> hidden) {
        List<Piece> pieces = code.pieces();
        return SourceText.of(file.packageName(), new Imports(file, nested, hidden, pieces), pieces);
    }

    private static Code naming(ClassName... names) {
        Code code = new Code();
        for (ClassName name : names) {
            code.add("$T\n", name);
        }
        return code;
    }

    @Test
    void argumentsStandAsTheyAreOrAsStringLiterals() {
        assertThat(lines(Code.of("$L.at($S, $L)\n", "table", "a\"b\\c\nd\te$", 7)))
                .isEqualTo("package acme;\n\ntable.at(\"a\\\"b\\\\c\\nd\\te$\", 7)\n");
    }

    @Test
    void codeIsPutTogetherOfCode() {
        Code values = Code.join(List.of(Code.of("$S", "a"), Code.of("$T.B", new ClassName("other", "Values"))), ", ");
        assertThat(lines(Code.of("of($L)\n", values)))
                .isEqualTo("package acme;\n\nimport other.Values;\n\nof(\"a\", Values.B)\n");
    }

    @Test
    void anUnknownPlaceholderIsRefused() {
        assertThatThrownBy(() -> Code.of("$X"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("$X in $X");
    }

    @Test
    void linesAreIndentedAndEmptyOnesAreNot() {
        assertThat(lines(Code.of("class A {\n$>int b;\n\nvoid c() {\n$>d();\n$<}\n$<}\n")))
                .isEqualTo("package acme;\n\nclass A {\n    int b;\n\n    void c() {\n        d();\n    }\n}\n");
    }

    @Test
    void theFurtherLinesOfAStatementAreIndentedByTwoLevelsMore() {
        Code code = new Code().add("$>").addStatement("a = b\n.c()\n.d()").addStatement("e()");
        assertThat(lines(code))
                .isEqualTo("package acme;\n\n    a = b\n            .c()\n            .d();\n    e();\n");
    }

    @Test
    void aLineEndsWhereTheNextWordWouldPassItsHundredthColumn() {
        String word = "w".repeat(48);
        assertThat(lines(Code.of("$>$L$W$L\n", word, "x".repeat(47))))
                .isEqualTo("package acme;\n\n    " + word + " " + "x".repeat(47) + "\n");
        assertThat(lines(Code.of("$>$L$W$L\n", word, "x".repeat(48))))
                .isEqualTo("package acme;\n\n    " + word + "\n            " + "x".repeat(48) + "\n");
    }

    @Test
    void whatIsBehindASpaceAndCannotBePartedFromItComesAlong() {
        String word = "w".repeat(60);
        Code parted = Code.of("$L,$W$T.values(),$W$S\n", word, new ClassName("other", "V".repeat(40)), "end");
        assertThat(lines(parted)).endsWith(";\n\n" + word + ",\n        " + "V".repeat(40) + ".values(), \"end\"\n");
    }

    @Test
    void whatIsNotAsciiIsEscaped() {
        assertThat(lines(Code.of("$S\n", "é\u0001 😀\u007f")))
                .isEqualTo("package acme;\n\n\"\\u00e9\\u0001 \\ud83d\\ude00\\u007f\"\n");
    }

    @Test
    void theUnnamedPackageIsNotDeclared() {
        ClassName file = new ClassName("", "Recorder");
        assertThat(lines(naming(new ClassName("", "Other")), file, Set.of(), Set.of()))
                .isEqualTo("Other\n");
    }

    @Test
    void importsStandInTheOrderOfTheirNamesAndOnce() {
        assertThat(lines(naming(new ClassName("z.y", "B"), new ClassName("a.b", "C"), new ClassName("z.y", "B"), FILE)))
                .isEqualTo("package acme;\n\nimport a.b.C;\nimport z.y.B;\n\nB\nC\nB\nRecorder\n");
    }

    @Test
    void ofANestedTypeWhatEnclosesItIsImported() {
        assertThat(lines(naming(new ClassName("other", "Outer.Inner"), new ClassName("acme", "Near.Inner"))))
                .isEqualTo("package acme;\n\nimport other.Outer;\n\nOuter.Inner\nNear.Inner\n");
    }

    @Test
    void ofTwoTypesWithOneNameTheFirstIsImported() {
        assertThat(lines(naming(new ClassName("one", "Same"), new ClassName("two", "Same"))))
                .isEqualTo("package acme;\n\nimport one.Same;\n\nSame\ntwo.Same\n");
    }

    @Test
    void aTypeOfThePackageComesBeforeThoseThatAreNamedBeforeIt() {
        assertThat(lines(naming(new ClassName("one", "Same"), new ClassName("acme", "Same"))))
                .isEqualTo("package acme;\n\none.Same\nSame\n");
    }

    @Test
    void theClassOfTheFileHasItsNameToItself() {
        assertThat(lines(naming(new ClassName("one", "Recorder")))).isEqualTo("package acme;\n\none.Recorder\n");
    }

    @Test
    void aNameThatMeansANestedTypeMeansNothingElse() {
        Code code = naming(new ClassName("one", "Module"), new ClassName("acme", "Module"), ClassName.STRING);
        assertThat(lines(code, FILE, Set.of("Module", "String"), Set.of()))
                .isEqualTo("package acme;\n\none.Module\nacme.Module\njava.lang.String\n");
    }

    @Test
    void onlyWhatIsHiddenIsImported() {
        assertThat(lines(
                        naming(new ClassName("java.lang", "Override"), ClassName.STRING),
                        FILE,
                        Set.of(),
                        Set.of("String")))
                .isEqualTo("package acme;\n\nimport java.lang.String;\n\nOverride\nString\n");
    }

    @Test
    void whatIsOfJavaLangIsImportedWhereThePackageHidesIt() {
        assertThat(lines(naming(ClassName.STRING))).isEqualTo("package acme;\n\nString\n");
        assertThat(lines(naming(ClassName.STRING), FILE, Set.of(), Set.of("String")))
                .isEqualTo("package acme;\n\nimport java.lang.String;\n\nString\n");
    }

    @Test
    void codeThatDoesTheSameIsTheSameHoweverItIsLaidOut() {
        ClassName values = new ClassName("other", "Values");
        assertThat(Code.of("of($T,$W$S)", values, "a").plain())
                .isEqualTo(
                        Code.of("of(other.Values,$L$L)", "", Code.of("$S", "a")).plain())
                .isNotEqualTo(Code.of("of($T,$W$S)", values, "b").plain());
    }

    @Test
    void noNameIsGivenTwiceAndNoKeyword() {
        Names names = new Names();
        names.reserve("registry");
        assertThat(List.of(names.take("registry"), names.take("registry"), names.take("int"), names.take("free")))
                .containsExactly("registry_", "registry__", "int_", "free");
    }
}
