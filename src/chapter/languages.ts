import type { LanguageFn } from 'highlight.js'
import apache from 'highlight.js/lib/languages/apache'
import awk from 'highlight.js/lib/languages/awk'
import clojure from 'highlight.js/lib/languages/clojure'
import cmake from 'highlight.js/lib/languages/cmake'
import dart from 'highlight.js/lib/languages/dart'
import django from 'highlight.js/lib/languages/django'
import dns from 'highlight.js/lib/languages/dns'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import dos from 'highlight.js/lib/languages/dos'
import elixir from 'highlight.js/lib/languages/elixir'
import erlang from 'highlight.js/lib/languages/erlang'
import groovy from 'highlight.js/lib/languages/groovy'
import haskell from 'highlight.js/lib/languages/haskell'
import http from 'highlight.js/lib/languages/http'
import julia from 'highlight.js/lib/languages/julia'
import latex from 'highlight.js/lib/languages/latex'
import nginx from 'highlight.js/lib/languages/nginx'
import nix from 'highlight.js/lib/languages/nix'
import ocaml from 'highlight.js/lib/languages/ocaml'
import pgsql from 'highlight.js/lib/languages/pgsql'
import powershell from 'highlight.js/lib/languages/powershell'
import properties from 'highlight.js/lib/languages/properties'
import protobuf from 'highlight.js/lib/languages/protobuf'
import puppet from 'highlight.js/lib/languages/puppet'
import scala from 'highlight.js/lib/languages/scala'
import scheme from 'highlight.js/lib/languages/scheme'
import twig from 'highlight.js/lib/languages/twig'
import vim from 'highlight.js/lib/languages/vim'
import { common } from 'lowlight'

/** Languages that code is highlighted in: highlight.js's 37 common ones and those that courses on systems need. */
export const languages: Readonly<Record<string, LanguageFn>> = {
  ...common,
  apache,
  awk,
  clojure,
  cmake,
  dart,
  django,
  dns,
  dockerfile,
  dos,
  elixir,
  erlang,
  groovy,
  haskell,
  http,
  julia,
  latex,
  nginx,
  nix,
  ocaml,
  pgsql,
  powershell,
  properties,
  protobuf,
  puppet,
  scala,
  scheme,
  twig,
  vim,
}

/** Names that authors give to text which is no code. */
export const plainText: ReadonlySet<string> = new Set([
  'text',
  'txt',
  'plain',
  'plaintext',
  'output',
  'console-output',
])
