using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsSite.Data;

public static class ContentStoreFaults
{
    /// <summary>Whether this says that the content store cannot be read now: not there, not reached after all tries, damaged, or locked for too long.</summary>
    public static bool IsStoreFault(this Exception exception) => exception is DbException or RetryLimitExceededException;
}
