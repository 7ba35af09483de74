/** The issuer's page: asks for a name and roles, and passes on the parameters of the authorization request. */
export function signInPage(request: URLSearchParams, problem = ''): string {
  const passedOn = [...request]
    .filter(([name]) => name !== 'name' && name !== 'roles')
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`);

  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Local sign-in</title>
<link rel="icon" href="/favicon.svg">
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { display: grid; min-height: 100vh; margin: 0; place-items: center; background: light-dark(#f6f7f9, #14161b); }
  form { box-sizing: border-box; width: min(24rem, 100vw - 2rem); padding: 2rem; border-radius: 1rem; background: light-dark(#fff, #1d2027); }
  h1 { margin: 0; font-size: 1.375rem; }
  p { margin: .25rem 0 0; color: light-dark(#5b6170, #a5abba); }
  p[role=alert] { color: light-dark(#b3261e, #ffb4ab); }
  label { display: block; margin-top: 1.25rem; font-weight: 600; }
  input:not([type=hidden]) { box-sizing: border-box; width: 100%; margin-top: .375rem; padding: .625rem .75rem; font: inherit;
    border: 1px solid light-dark(#8a90a0, #6c7383); border-radius: .5rem; background: transparent; color: inherit; }
  button { width: 100%; margin-top: 1.75rem; padding: .75rem; font: inherit; font-weight: 600; border: 0; border-radius: .5rem;
    background: light-dark(#3d52d5, #aab6ff); color: light-dark(#fff, #14161b); cursor: pointer; }
  :focus-visible { outline: 3px solid light-dark(#3d52d5, #aab6ff); outline-offset: 2px; }
</style>
</head>
<body>
<main>
<form method="post">
  <h1>Local sign-in</h1>
  <p>Only on this machine: sign in under any name.</p>
  <p role="alert">${escapeHtml(problem)}</p>
  ${passedOn.join('\n  ')}
  <label for="name">Name</label>
  <input id="name" name="name" value="${escapeHtml(request.get('name') ?? '')}" required autofocus autocomplete="off">
  <label for="roles">Roles, separated by commas</label>
  <input id="roles" name="roles" value="${escapeHtml(request.get('roles') ?? 'writer')}" autocomplete="off">
  <button>Sign in</button>
</form>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
