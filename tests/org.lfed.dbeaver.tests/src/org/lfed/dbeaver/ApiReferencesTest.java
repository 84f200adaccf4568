// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One jar has to run in DBeaver 24.2 to 26.x. What the adapter may use is declared in releng/dbeaver-stubs; in a build
 * with {@code -Ddbeaver.home} the same references must be there in the real bundles.
 */
@DisplayName("The compiled adapter")
class ApiReferencesTest {

    private static final String DBEAVER = "org/jkiss/";

    /** What changed between the versions, or was not confirmed for all of them. */
    private static final List<String> FORBIDDEN = List.of(
            "org/jkiss/dbeaver/model/ai/",
            "org/jkiss/dbeaver/model/dpi/",
            "org/jkiss/dbeaver/model/connection/DriverReference",
            "GlobalPropertyTester",
            "DBPDriver.getDriverInstance",
            "DBPDriver.getFullId",
            "DBPDriver.getProviderId",
            "DBPDriverLoader",
            "ResultSetModel.getCellValue",
            "ResultSetModel.getRowCount",
            "SQLNavigatorContext.<init>(Lorg/jkiss/dbeaver/model/sql/SQLScriptContext;",
            "SQLEditor.cancelActiveQuery",
            "org/jkiss/dbeaver/ext/");

    private static Set<String> references;

    @BeforeAll
    static void readClassFiles() throws IOException {
        Path classes = Path.of(System.getProperty("lfed.basedir"), "bundles/org.lfed.dbeaver/target/classes");
        references = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                new ClassReader(Files.readAllBytes(file)).accept(new References(references), 0);
            }
        }
    }

    @Test
    @DisplayName("uses DBeaver, and this test sees how")
    void seesReferences() {
        assertTrue(
                references.contains(
                        "org/jkiss/dbeaver/runtime/DBWorkbench.getPlatform()Lorg/jkiss/dbeaver/model/app/DBPPlatform;"),
                references::toString);
    }

    @Test
    @DisplayName("uses nothing that changed between DBeaver 24.2 and 26")
    void nothingForbidden() {
        List<String> found = references.stream()
                .filter(reference -> FORBIDDEN.stream().anyMatch(reference::contains))
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    @DisplayName("uses only what is declared in the API that it is built against")
    void everythingDeclared() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String reference : references) {
            int dot = reference.indexOf('.');
            String owner = dot < 0 ? reference : reference.substring(0, dot);
            if (!isDeclared(owner, dot < 0 ? null : reference.substring(dot + 1))) {
                missing.add(reference);
            }
        }
        assertEquals(Set.of(), missing);
    }

    /** Whether a type exists, and it or one of its supertypes has the member. */
    private static boolean isDeclared(String type, String member) throws IOException {
        byte[] bytes = bytes(type);
        if (bytes == null) {
            return false;
        }
        if (member == null) {
            return true;
        }
        ClassReader reader = new ClassReader(bytes);
        Set<String> members = new TreeSet<>();
        reader.accept(new Members(members), ClassReader.SKIP_CODE);
        if (members.contains(member)) {
            return true;
        }
        if (member.startsWith("<init>")) {
            return false;
        }
        if (reader.getSuperName() != null && isDeclared(reader.getSuperName(), member)) {
            return true;
        }
        for (String parent : reader.getInterfaces()) {
            if (isDeclared(parent, member)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(String type) throws IOException {
        String file = type + ".class";
        try (InputStream own = ApiReferencesTest.class.getClassLoader().getResourceAsStream(file);
                InputStream java = ClassLoader.getSystemResourceAsStream(file)) {
            InputStream in = own != null ? own : java;
            return in == null ? null : in.readAllBytes();
        }
    }

    /** Collects {@code owner}, and {@code owner.member} with the descriptor, of everything of DBeaver that is named. */
    private static final class References extends ClassVisitor {

        private final Set<String> found;

        References(Set<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        private void type(String internalName) {
            if (internalName == null) {
                return;
            }
            Type type = Type.getObjectType(internalName);
            String name = type.getSort() == Type.ARRAY ? type.getElementType().getInternalName() : internalName;
            if (name.startsWith(DBEAVER)) {
                found.add(name);
            }
        }

        private void descriptor(String descriptor) {
            Type type = Type.getType(descriptor);
            if (type.getSort() == Type.METHOD) {
                Stream.concat(Stream.of(type.getReturnType()), Stream.of(type.getArgumentTypes()))
                        .forEach(part -> descriptor(part.getDescriptor()));
            } else if (type.getSort() == Type.ARRAY) {
                descriptor(type.getElementType().getDescriptor());
            } else if (type.getSort() == Type.OBJECT) {
                type(type.getInternalName());
            }
        }

        private void member(String owner, String name, String descriptor) {
            type(owner);
            descriptor(descriptor);
            if (owner.startsWith(DBEAVER)) {
                found.add(owner + "." + name + descriptor);
            }
        }

        @Override
        public void visit(int version, int access, String name, String generic, String parent, String[] interfaces) {
            type(parent);
            Stream.of(interfaces).forEach(this::type);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String generic, Object value) {
            descriptor(descriptor);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String generic, String[] exceptions) {
            descriptor(descriptor);
            if (exceptions != null) {
                Stream.of(exceptions).forEach(this::type);
            }
            return new Code();
        }

        private final class Code extends MethodVisitor {

            Code() {
                super(Opcodes.ASM9);
            }

            @Override
            public void visitTypeInsn(int opcode, String type) {
                type(type);
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                member(owner, name, descriptor);
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                member(owner, name, descriptor);
            }

            @Override
            public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
                descriptor(descriptor);
                for (Object argument : arguments) {
                    if (argument instanceof Handle handle) {
                        member(handle.getOwner(), handle.getName(), handle.getDesc());
                    } else if (argument instanceof Type type) {
                        descriptor(type.getDescriptor());
                    }
                }
            }

            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof Type type) {
                    descriptor(type.getDescriptor());
                }
            }

            @Override
            public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
                type(type);
            }
        }
    }

    /** Collects {@code member} with the descriptor of what a type declares. */
    private static final class Members extends ClassVisitor {

        private final Set<String> found;

        Members(Set<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String generic, Object value) {
            found.add(name + descriptor);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String generic, String[] exceptions) {
            found.add(name + descriptor);
            return null;
        }
    }
}
