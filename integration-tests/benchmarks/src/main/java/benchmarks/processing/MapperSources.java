package benchmarks.processing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Mappers of MapStruct, of five methods each, ten in a package. Their implementations are about as long as recorders.
 */
final class MapperSources {

    private static final int PROPERTIES = 22;
    private static final int MAPPERS_OF_A_PACKAGE = 10;

    private MapperSources() {}

    static void write(int mappers, Path folder) throws IOException {
        Path beans = Files.createDirectories(folder.resolve("beans"));
        for (int i = 0; i < MetricSources.METHODS; i++) {
            Files.writeString(beans.resolve("Source" + i + ".java"), bean("Source" + i));
            Files.writeString(beans.resolve("Target" + i + ".java"), bean("Target" + i));
        }
        for (int i = 0; i < mappers; i++) {
            Path home = Files.createDirectories(folder.resolve("part" + i / MAPPERS_OF_A_PACKAGE));
            Files.writeString(home.resolve("Mapper" + i + ".java"), mapper(i));
        }
    }

    private static String mapper(int number) {
        String methods = IntStream.range(0, MetricSources.METHODS)
                .mapToObj(i -> "\n  /** Maps it. */\n  Target%1$d mapped%1$d(Source%1$d source);\n".formatted(i))
                .collect(Collectors.joining());
        return """
                package part%d;

                import beans.*;
                import org.mapstruct.Mapper;

                /** Maps beans. */
                @Mapper
                public interface Mapper%d {
                %s}
                """.formatted(number / MAPPERS_OF_A_PACKAGE, number, methods);
    }

    private static String bean(String name) {
        String properties =
                IntStream.range(0, PROPERTIES).mapToObj("""

                          private String property%1$d;

                          public String getProperty%1$d() {
                            return property%1$d;
                          }

                          public void setProperty%1$d(String value) {
                            property%1$d = value;
                          }
                        """::formatted).collect(Collectors.joining());
        return "package beans;\n\npublic class " + name + " {\n" + properties + "}\n";
    }
}
