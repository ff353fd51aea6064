using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Nmap.Cms.Web;

/// <summary>A page without a form takes no form: without this it would be shown without having read what it shows.</summary>
public sealed class NothingToPost : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null && HttpMethods.IsPost(context.HttpContext.Request.Method)) { context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed); }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
