using NewsSite.Web.Commands;

return await NewsCommand.RunAsync(args);
