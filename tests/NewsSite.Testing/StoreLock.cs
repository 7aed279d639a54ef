namespace NewsSite.Testing;

/// <summary>Keeps every other process from reading or writing an SQLite store: all of the locks that a reader of a write-ahead log takes are held.</summary>
public sealed class StoreLock : IDisposable
{
    /// <summary>Where the locks lie in the shared-memory file, and how many they are (https://www.sqlite.org/walformat.html, 2.3.1).</summary>
    private const int FirstLock = 120;
    private const int Locks = 8;

    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    /// <summary>Waits for readers to be done with what they read. No connection of this process may be open to the store.</summary>
    public static StoreLock Take(string store)
    {
        var file = new FileStream(store + "-shm", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        while (true)
        {
            try
            {
                if (!OperatingSystem.IsLinux()) throw new PlatformNotSupportedException("Stores are locked in this way on Linux.");
                file.Lock(FirstLock, Locks);
                return new StoreLock(file);
            }
            catch (IOException)
            {
                Thread.Sleep(1);
            }
        }
    }

    /// <summary>Closing the file gives the locks back.</summary>
    public void Dispose() => file.Dispose();
}
