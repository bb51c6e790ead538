import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the classes in jars so that switches over types, and {@code equals} and {@code hashCode}
 * of records, are plain code.
 *
 * <p>javac compiles each of these to an instruction whose code the JVM writes when it is first
 * reached, about a millisecond each, and the start-up cache of JDK 25 does not keep that code. A
 * {@code check} reaches some thirty of them: a fifth of its time. What the classes do stays the
 * same, as {@code java.lang.runtime.SwitchBootstraps} and {@code ObjectMethods} describe it.
 *
 * <p>A jar in which nothing is left to rewrite is not touched.
 */
final class Lower {

  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

  private final ClassModel model;
  private final ClassDesc self;
  private final List<Switch> switches = new ArrayList<>();
  private boolean changed;

  /** A switch that was rewritten: the method that takes its place and the types of its cases. */
  private record Switch(String name, MethodTypeDesc type, List<ConstantDesc> cases) {}

  private Lower(ClassModel model) {
    this.model = model;
    this.self = model.thisClass().asSymbol();
  }

  /** Takes jars; the classes in them and those they need are on the class path. */
  public static void main(String[] jars) throws IOException {
    for (String jar : jars) {
      lower(Path.of(jar));
    }
  }

  private static void lower(Path jar) throws IOException {
    Path copy = jar.resolveSibling(jar.getFileName() + ".tmp");
    boolean changed = false;
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        byte[] lowered = entry.getName().endsWith(".class") ? lowered(bytes) : bytes;
        changed |= lowered != bytes;
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTime(entry.getTime());
        out.putNextEntry(same);
        out.write(lowered);
      }
    }
    if (changed) {
      Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(copy);
    }
  }

  private static byte[] lowered(byte[] bytes) {
    Lower lower = new Lower(ClassFile.of().parse(bytes));
    byte[] lowered = lower.transformed();
    return lower.changed ? lowered : bytes;
  }

  private byte[] transformed() {
    CodeTransform code =
        (builder, element) -> {
          if (!(element instanceof InvokeDynamicInstruction call) || !rewrite(call, builder)) {
            builder.with(element);
          } else {
            changed = true;
          }
        };
    ClassTransform methods =
        ClassTransform.endHandler(builder -> {
          for (Switch each : switches) {
            builder.withMethodBody(
                each.name(),
                each.type(),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                body -> writeSwitch(each.cases(), body));
          }
        });
    return ClassFile.of()
        .transformClass(model, ClassTransform.transformingMethodBodies(code).andThen(methods));
  }

  private boolean rewrite(InvokeDynamicInstruction call, CodeBuilder code) {
    String bootstrap =
        call.bootstrapMethod().owner().displayName() + "." + call.bootstrapMethod().methodName();
    switch (bootstrap + " " + call.name()) {
      case "SwitchBootstraps.typeSwitch typeSwitch" -> {
        // A case may also be a constant, which is left to the JVM.
        for (ConstantDesc each : call.bootstrapArgs()) {
          if (!(each instanceof ClassDesc)) {
            return false;
          }
        }
        String name = "lowered$switch" + switches.size();
        switches.add(new Switch(name, call.typeSymbol(), call.bootstrapArgs()));
        code.invokestatic(self, name, call.typeSymbol(), model.flags().has(AccessFlag.INTERFACE));
      }
      case "ObjectMethods.bootstrap equals" -> writeEquals(fields(call), code);
      case "ObjectMethods.bootstrap hashCode" -> writeHashCode(fields(call), code);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** From a value and the case to start at, the first case that fits; -1 for null. */
  private static void writeSwitch(List<ConstantDesc> cases, CodeBuilder code) {
    Label some = code.newLabel();
    code.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
    for (int i = 0; i < cases.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf((ClassDesc) cases.get(i)).ifeq(next);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(cases.size()).ireturn();
  }

  /** Behind the record's class and the names of its fields come their getters. */
  private static List<DirectMethodHandleDesc> fields(InvokeDynamicInstruction call) {
    List<DirectMethodHandleDesc> fields = new ArrayList<>();
    for (ConstantDesc each : call.bootstrapArgs().subList(2, call.bootstrapArgs().size())) {
      fields.add((DirectMethodHandleDesc) each);
    }
    return fields;
  }

  private void writeEquals(List<DirectMethodHandleDesc> fields, CodeBuilder code) {
    int other = code.allocateLocal(TypeKind.REFERENCE);
    int mine = code.allocateLocal(TypeKind.REFERENCE);
    Label differs = code.newLabel();
    Label end = code.newLabel();
    code.astore(other).astore(mine).aload(other).instanceOf(self).ifeq(differs);
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc type = field.invocationType().returnType();
      code.aload(mine).getfield(self, field.methodName(), type);
      code.aload(other).checkcast(self).getfield(self, field.methodName(), type);
      if (TypeKind.from(type).asLoadable() == TypeKind.INT) {
        code.if_icmpne(differs);
      } else if (type.isPrimitive()) {
        MethodTypeDesc compare = MethodTypeDesc.of(CD_int, type, type);
        code.invokestatic(box(type), "compare", compare).ifne(differs);
      } else {
        MethodTypeDesc equals = MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object);
        code.invokestatic(OBJECTS, "equals", equals).ifeq(differs);
      }
    }
    code.iconst_1().goto_(end).labelBinding(differs).iconst_0().labelBinding(end);
  }

  private void writeHashCode(List<DirectMethodHandleDesc> fields, CodeBuilder code) {
    int mine = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(mine).iconst_0();
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc type = field.invocationType().returnType();
      code.bipush(31).imul().aload(mine).getfield(self, field.methodName(), type);
      ClassDesc owner = type.isPrimitive() ? box(type) : OBJECTS;
      ClassDesc argument = type.isPrimitive() ? type : CD_Object;
      code.invokestatic(owner, "hashCode", MethodTypeDesc.of(CD_int, argument)).iadd();
    }
  }

  private static ClassDesc box(ClassDesc primitive) {
    return switch (primitive.descriptorString()) {
      case "Z" -> ClassDesc.of("java.lang.Boolean");
      case "B" -> ClassDesc.of("java.lang.Byte");
      case "S" -> ClassDesc.of("java.lang.Short");
      case "C" -> ClassDesc.of("java.lang.Character");
      case "J" -> ClassDesc.of("java.lang.Long");
      case "F" -> ClassDesc.of("java.lang.Float");
      case "D" -> ClassDesc.of("java.lang.Double");
      default -> ClassDesc.of("java.lang.Integer");
    };
  }
}
