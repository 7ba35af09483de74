using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace LocalAws.Functions;

/// <summary>
/// A copy of published code that this machine runs, too. It is the same IL, but assemblies published for arm64 say so in their
/// headers, and .NET on x64 then refuses them.
/// </summary>
internal static class PublishedCode
{
    private const int HeaderPointer = 0x3c;
    private const int SignatureLength = 4;

    /// <remarks>It is made once: files that change would take a process down that runs from them.</remarks>
    /// <param name="architecture">As Lambda calls the one that the code must be for.</param>
    /// <returns>Folder of the copy.</returns>
    public static string CopyForThisMachine(string published, string architecture)
    {
        var copy = published + ".here";
        if (Directory.Exists(copy))
        {
            return copy;
        }

        var unfinished = Directory.CreateDirectory($"{copy}.{Guid.NewGuid():N}").FullName;
        foreach (var file in Directory.EnumerateFiles(published))
        {
            var content = File.ReadAllBytes(file);
            if (Path.GetExtension(file) == ".dll")
            {
                Mark(content, Path.GetFileName(file), architecture);
            }

            File.WriteAllBytes(Path.Combine(unfinished, Path.GetFileName(file)), content);
        }

        Directory.Move(unfinished, copy);
        return copy;
    }

    private static void Mark(byte[] assembly, string name, string architecture)
    {
        using var headers = new PEReader(new MemoryStream(assembly));
        switch (headers.PEHeaders.CoffHeader.Machine, architecture)
        {
            case (Machine.I386, _) when !headers.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.Requires32Bit):
                return;
            case (Machine.Arm64, "arm64") when headers.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.ILOnly):
                var machine = RuntimeInformation.OSArchitecture == Architecture.X64 ? Machine.Amd64 : Machine.Arm64;
                var header = BinaryPrimitives.ReadInt32LittleEndian(assembly.AsSpan(HeaderPointer)) + SignatureLength;
                BinaryPrimitives.WriteUInt16LittleEndian(assembly.AsSpan(header), (ushort)machine);
                return;
            case (var other, _):
                throw new NotUnderstoodException(name, $"an assembly for {other} in a function for {architecture}");
        }
    }
}
