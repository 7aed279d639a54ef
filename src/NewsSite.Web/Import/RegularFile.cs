using System.Runtime.InteropServices;
using System.Text;

namespace NewsSite.Web.Import;

/// <summary>Reads files of a folder that others filled, where a name can stand for a pipe that never answers or a device that never ends.</summary>
internal static class RegularFile
{
    /// <summary>The whole file, through links. Throws <see cref="UnreadableException"/> when it is no regular file, holds more than <paramref name="limit"/> bytes or cannot be read.</summary>
    public static byte[] Read(string path, int limit)
    {
        try
        {
            // Before it is opened: opening a pipe waits for a writer.
            if (IsSpecial(path)) throw new UnreadableException("الملف ليس ملفًّا عاديًّا");

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            return ReadUpTo(limit, file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableException("الملف غير موجود", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnreadableException("لا إذن بقراءة الملف", e);
        }
        catch (IOException e)
        {
            throw new UnreadableException($"لا يُقرأ الملف: {e.Message}", e);
        }
    }

    /// <summary>What a file says of its own length is believed only when it is too much: files of the system say zero.</summary>
    private static byte[] ReadUpTo(int limit, FileStream file)
    {
        if (file.Length > limit) throw TooLarge(limit);

        using var bytes = new MemoryStream((int)file.Length);
        var buffer = new byte[64 * 1024];
        while (file.Read(buffer) is > 0 and var read)
        {
            if (bytes.Length + read > limit) throw TooLarge(limit);
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static UnreadableException TooLarge(int limit) => new($"الملف أكبر من {limit / 1024 / 1024} ميغابايت");

    /// <summary>A pipe, a socket, a device. .NET does not tell them from regular files; elsewhere than on Linux, which the program is published for, nothing is.</summary>
    private static bool IsSpecial(string path)
    {
        const int CurrentFolder = -100, FollowLinks = 0, TypeAlone = 1;
        // struct statx, the same on every architecture (statx(2)): the mode is a 16-bit number at offset 28.
        const int Size = 256, ModeAt = 28, TypeBits = 0xF000, Regular = 0x8000;

        var answer = new byte[Size];
        if (!OperatingSystem.IsLinux() || StatX(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), FollowLinks, TypeAlone, answer) != 0) return false;

        return (BitConverter.ToUInt16(answer, ModeAt) & TypeBits) != Regular;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int folder, byte[] path, int flags, uint mask, byte[] answer);
}
