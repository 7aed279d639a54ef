using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using NewsSite.Benchmarks;

return args switch
{
    ["seed", var store, var articles, var addresses] => await Seed.RunAsync(store, int.Parse(articles, CultureInfo.InvariantCulture), addresses),
    ["baseline", var url, var site, var addresses] => await Baseline.RunAsync(url, new Uri(site), addresses),
    ["seed" or "baseline", ..] => Usage(),
    _ => Measured(args),
};

static int Measured(string[] args)
{
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        seed <store.db> <articles> <addresses.txt>       makes a store and writes the addresses of a sample of its articles
        baseline <url> <site> <addresses.txt>            serves the pages that the site gives for those addresses, from a bare Kestrel
        --filter '*'                                     BenchmarkDotNet
        """);
    return 1;
}
