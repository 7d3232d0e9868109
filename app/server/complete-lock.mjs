// @ts-check
// A registry that lacks some platform builds makes `npm install` leave those optional packages out of the lock file, and
// `npm ci` then refuses it. Run after each `npm install`: names them in the lock file; npm skips what is not for it.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

function find(/** @type {string} */ from, /** @type {string} */ name) {
	for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/[^/]+(\/[^/]+)?$/, '')) {
		const key = `${folder ? `${folder}/` : ''}node_modules/${name}`
		if (lock.packages[key]) return key
		if (!folder) return null
	}
}

function entryOf(/** @type {string} */ name, /** @type {string} */ range, /** @type {boolean} */ dev) {
	const parts = name.split(/[-/@]/)
	const system = SYSTEMS.find((it) => parts.includes(it))
	const processor = PROCESSORS.find((it) => parts.includes(it))
	const libc = system === 'linux' ? (name.includes('musl') ? 'musl' : name.includes('gnu') ? 'glibc' : null) : null
	return {
		version: range.replace(/^[\^~]/, ''),
		...(processor && { cpu: [processor] }),
		...(dev && { dev }),
		optional: true,
		...(system && { os: [system] }),
		...(libc && { libc: [libc] }),
	}
}

let added = 0
for (const [where, entry] of Object.entries(lock.packages)) {
	for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
		if (find(where, name)) continue
		lock.packages[`node_modules/${name}`] = entryOf(name, range, where !== '' && entry.dev === true)
		added++
	}
}
const { '': top, ...rest } = lock.packages
lock.packages = { '': top, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))) }
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} optional packages named`)
