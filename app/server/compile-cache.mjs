// @ts-check
// Before anything else is loaded: what was read and compiled for one start is there for the next. With the packages, so that it
// goes with them.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/shanhai', import.meta.url)))
