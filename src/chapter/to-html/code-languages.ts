import type { LanguageFn } from 'highlight.js'
import apache from 'highlight.js/lib/languages/apache'
import awk from 'highlight.js/lib/languages/awk'
import clojure from 'highlight.js/lib/languages/clojure'
import cmake from 'highlight.js/lib/languages/cmake'
import dart from 'highlight.js/lib/languages/dart'
import delphi from 'highlight.js/lib/languages/delphi'
import django from 'highlight.js/lib/languages/django'
import dns from 'highlight.js/lib/languages/dns'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import dos from 'highlight.js/lib/languages/dos'
import elixir from 'highlight.js/lib/languages/elixir'
import erb from 'highlight.js/lib/languages/erb'
import erlang from 'highlight.js/lib/languages/erlang'
import fortran from 'highlight.js/lib/languages/fortran'
import fsharp from 'highlight.js/lib/languages/fsharp'
import gherkin from 'highlight.js/lib/languages/gherkin'
import groovy from 'highlight.js/lib/languages/groovy'
import handlebars from 'highlight.js/lib/languages/handlebars'
import haskell from 'highlight.js/lib/languages/haskell'
import http from 'highlight.js/lib/languages/http'
import julia from 'highlight.js/lib/languages/julia'
import latex from 'highlight.js/lib/languages/latex'
import lisp from 'highlight.js/lib/languages/lisp'
import matlab from 'highlight.js/lib/languages/matlab'
import nginx from 'highlight.js/lib/languages/nginx'
import nix from 'highlight.js/lib/languages/nix'
import ocaml from 'highlight.js/lib/languages/ocaml'
import pgsql from 'highlight.js/lib/languages/pgsql'
import powershell from 'highlight.js/lib/languages/powershell'
import prolog from 'highlight.js/lib/languages/prolog'
import properties from 'highlight.js/lib/languages/properties'
import protobuf from 'highlight.js/lib/languages/protobuf'
import puppet from 'highlight.js/lib/languages/puppet'
import scala from 'highlight.js/lib/languages/scala'
import scheme from 'highlight.js/lib/languages/scheme'
import tcl from 'highlight.js/lib/languages/tcl'
import twig from 'highlight.js/lib/languages/twig'
import verilog from 'highlight.js/lib/languages/verilog'
import vhdl from 'highlight.js/lib/languages/vhdl'
import vim from 'highlight.js/lib/languages/vim'
import x86asm from 'highlight.js/lib/languages/x86asm'
import { common } from 'lowlight'

/** Languages that are highlighted: the 37 common ones of highlight.js, and those that courses on systems need. */
export const languages: Readonly<Record<string, LanguageFn>> = {
  ...common,
  apache,
  awk,
  clojure,
  cmake,
  dart,
  delphi,
  django,
  dns,
  dockerfile,
  dos,
  elixir,
  erb,
  erlang,
  fortran,
  fsharp,
  gherkin,
  groovy,
  handlebars,
  haskell,
  http,
  julia,
  latex,
  lisp,
  matlab,
  nginx,
  nix,
  ocaml,
  pgsql,
  powershell,
  prolog,
  properties,
  protobuf,
  puppet,
  scala,
  scheme,
  tcl,
  twig,
  verilog,
  vhdl,
  vim,
  x86asm,
}

/** More names of languages, by the highlight.js name of the same or a similar language. */
export const aliases: Readonly<Record<string, readonly string[]>> = {
  bash: ['ksh', 'fish'],
  django: ['jinja2'],
  groovy: ['jenkinsfile', 'gradle'],
  ini: ['hcl', 'terraform', 'tf', 'systemd', 'editorconfig'],
  scss: ['sass'],
  shell: ['shell-session', 'terminal'],
  sql: ['mysql', 'mariadb', 'plsql', 'tsql', 'sqlite'],
  x86asm: ['asm', 'nasm', 'assembly'],
  xml: ['vue', 'svelte'],
  yaml: ['ansible', 'compose'],
}

/** Names that authors give to code blocks of plain text, which are not highlighted. */
export const plainText: ReadonlySet<string> = new Set([
  'text',
  'txt',
  'plain',
  'plaintext',
  'output',
  'console-output',
])
