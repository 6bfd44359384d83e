/** What somebody would put in a text field to run a script in somebody else's browser (security.md A63). */
export const scriptsInTexts = [
  '<script>window.__x=1</script>',
  '"><img src=x onerror=window.__x=1>',
  "'-window.__x=1-'",
  '<svg/onload=window.__x=1>',
  '<a href=javascript:window.__x=1>x</a>',
  '<math><mi//xlink:href="data:x,<script>window.__x=1</script>">',
  '{{constructor.constructor("window.__x=1")()}}',
  '<form id=x><input name=attributes>',
  '[x](javascript:window.__x=1) ![x](x"onerror="window.__x=1) <javascript:window.__x=1>',
  '</title></textarea></script><script>window.__x=1</script>',
  '\u202Eevil',
];
