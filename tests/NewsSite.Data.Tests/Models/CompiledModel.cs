using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;

#pragma warning disable EF1001 // What `dotnet ef dbcontext optimize` does, without the tool.

namespace NewsSite.Data.Tests.Models;

internal static class CompiledModel
{
    /// <summary>Writes the files that <c>src/NewsSite.Data/model.sh</c> writes.</summary>
    public static void Write(NewsContext db, string folder)
    {
        var data = typeof(NewsContext).Assembly;
        using var services = new DesignTimeServicesBuilder(data, data, new OperationReporter(null), []).Build(db) as IDisposable;
        var context = db.GetType();
        ((IServiceProvider)services!).GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(
            db.GetService<IDesignTimeModel>().Model,
            folder,
            new CompiledModelCodeGenerationOptions { ContextType = context, Language = "C#", ModelNamespace = $"{context.Namespace}.Model" });
    }
}
