import { createHash } from 'node:crypto';

const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:26rem;margin:10vh auto;padding:1.5rem}
h1{font-size:1.4rem;margin:0 0 1rem}
label{display:block;margin:.75rem 0 .25rem}
input,button{box-sizing:border-box;width:100%;font:inherit;padding:.5rem .75rem;border:1px solid GrayText;border-radius:.4rem}
button{margin-top:1rem;background:Highlight;color:HighlightText;border-color:Highlight;cursor:pointer}
[hidden]{display:none}[role=alert]{margin:1rem 0;color:#b00020}
@media (prefers-color-scheme:dark){[role=alert]{color:#ff8a80}}
`;

/** A link brings its token behind the #, which stays in the browser; then the form sets a password instead of asking for one. */
const SCRIPT = `
const token=location.hash.slice(1),form=document.querySelector('form'),problem=document.querySelector('[role=alert]');
const of=(name)=>form.elements[name];
history.replaceState(null,'',location.pathname);
function show(name,needed){of(name).closest('div').hidden=!needed;of(name).required=needed}
let first=false;
function set(){
  show('email',!token||first);show('name',first);
  of('password').autocomplete=token?'new-password':'current-password';
  document.querySelector('#hint').hidden=!token;
  document.querySelector('h1').textContent=token?'Set your password':'Sign in';
  document.querySelector('button').textContent=token?'Set the password and sign in':'Sign in';
}
const SIGN_IN='mutation($email:String!,$password:String!){signIn(email:$email,password:$password){id}}';
const ACCEPT='mutation($token:String!,$password:String!,$email:String,$name:String){acceptInvitation(token:$token,password:$password,email:$email,name:$name){id}}';
async function send(again){
  const variables=token?{token,password:of('password').value,...(first&&{email:of('email').value,name:of('name').value})}:{email:of('email').value,password:of('password').value};
  const reply=await fetch('/graphql',{method:'POST',headers:{'content-type':'application/json',accept:'application/json','apollo-require-preflight':'1'},body:JSON.stringify({query:token?ACCEPT:SIGN_IN,variables})});
  if(reply.status===401&&again)return send(false);
  return reply.json();
}
form.addEventListener('submit',async(event)=>{
  event.preventDefault();problem.textContent='';
  try{
    const {errors}=await send(true);
    if(!errors)return location.assign('/');
    if(token&&!first&&errors.some((error)=>(error.extensions.problems||[]).some(({field})=>field==='email'))){first=true;set();return}
    problem.textContent=errors.map((error)=>error.message).join(' ');
  }catch(error){problem.textContent=String(error)}
});
set();
`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** Nothing from any other host, no other script, in no frame; a form that its script did not reach goes nowhere. */
export const SIGN_IN_POLICY = `default-src 'none'; script-src ${hashOf(SCRIPT)}; style-src ${hashOf(STYLE)}; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/**
 * A page to sign in, or to set the password that a one-time link is for.
 * @param label what the organization is called that signs people in by OpenID Connect; null where there is none
 * @param problem why the last attempt there failed, in words; null where it did not
 */
export const signInPage = (label: string | null, problem: string | null): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in · standards-roadmap</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body>
<main>
<h1>Sign in</h1>
<form>
<div><label for="email">E-mail address</label><input id="email" name="email" type="email" autocomplete="username" required></div>
<div hidden><label for="name">Your name, which is public</label><input id="name" name="name" autocomplete="name"></div>
<div><label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" aria-describedby="hint" required><p id="hint" hidden>12 characters or more; a sentence is easy to remember.</p></div>
<button>Sign in</button>
<p role="alert">${problem ? escaped(problem) : ''}</p>
</form>
${label ? `<p><a href="/sign-in/oidc">Sign in with ${escaped(label)}</a></p>` : ''}
</main>
<script>${SCRIPT}</script>
</body>
</html>`;
