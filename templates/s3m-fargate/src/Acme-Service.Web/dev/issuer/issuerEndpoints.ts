import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../answer.ts';
import { checkAuthorizationRequest, checkReturnAddress, IssuerError, type LocalIssuer } from './localIssuer.ts';
import { signInPage } from './signInPage.ts';

/** The issuer over HTTP, for a middleware that is mounted at the issuer's path. */
export function issuerEndpoints(issuer: LocalIssuer) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer.url);
    try {
      switch (`${request.method} ${pathname}`) {
        case 'GET /.well-known/openid-configuration':
          return sendJson(response, issuer.discovery());
        case 'GET /jwks':
          return sendJson(response, issuer.jwks());
        case 'GET /authorize':
          checkAuthorizationRequest(searchParams);
          return sendPage(response, signInPage(searchParams));
        case 'POST /authorize':
          return authorize(issuer, await readForm(request), response);
        case 'POST /token':
          return sendJson(response, await issuer.token(await readForm(request)));
        case 'GET /end-session':
          return endSession(searchParams, response);
        default:
          return sendJson(response, { error: 'not_found' }, 404);
      }
    } catch (thrown) {
      if (!(thrown instanceof IssuerError)) {
        throw thrown;
      }

      sendJson(response, { error: thrown.code, error_description: thrown.message }, 400);
    }
  };
}

function authorize(issuer: LocalIssuer, form: URLSearchParams, response: ServerResponse): void {
  // What the application sent wrong it cannot be told; what the person filled in wrong, the person can.
  checkAuthorizationRequest(form);
  try {
    redirect(response, issuer.authorize(form).href);
  } catch (thrown) {
    if (!(thrown instanceof IssuerError)) {
      throw thrown;
    }

    sendPage(response, signInPage(form, thrown.message));
  }
}

function endSession(request: URLSearchParams, response: ServerResponse): void {
  const address = request.get('post_logout_redirect_uri') ?? '';
  checkReturnAddress(address);
  redirect(response, address);
}

function redirect(response: ServerResponse, address: string): void {
  // 303, so that the browser asks with GET.
  response.writeHead(303, { Location: address });
  response.end();
}

function sendPage(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(html);
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
  }

  return new URLSearchParams(body);
}
