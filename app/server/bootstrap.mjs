// @ts-check
// Runs before `npm start`, `npm run dev` and `npm test` under whatever Node the machine has (18 or later), with nothing
// but built-ins: installs the packages, proves that the pinned Node runs here, and with --browser finds a Chromium.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const at = (/** @type {string[]} */ ...parts) => join(root, ...parts)
const onWindows = process.platform === 'win32'
const startedAt = Date.now()
const say = (/** @type {string} */ text) => console.log(`[setup] ${text}`)
const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`
const run = (/** @type {string} */ command, /** @type {string[]} */ args, /** @type {object} */ options = {}) =>
	spawnSync(command, args, { cwd: root, stdio: 'inherit', encoding: 'utf8', ...options })

function installPackages() {
	const lock = readFileSync(at('package-lock.json'))
	const wanted = createHash('sha256')
		.update(lock)
		.update(process.platform + process.arch)
		.digest('hex')
	const stamp = at('node_modules', '.shanhai-installed')
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
	say('installing packages (npm ci); about half a minute with a good connection …')
	const npm = process.env.npm_execpath
	const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional']
	const env = { ...process.env, NODE_ENV: undefined }
	const result = npm ? run(process.execPath, [npm, ...args], { env }) : run('npm', args, { env, shell: onWindows })
	if (result.status !== 0) process.exit(result.status ?? 1)
	writeFileSync(stamp, wanted)
	say(`packages ready (${seconds()})`)
}

const probe = () =>
	spawnSync('node', ['-p', 'process.versions.node'], {
		cwd: root,
		encoding: 'utf8',
		shell: onWindows,
		env: { ...process.env, PATH: at('node_modules', '.bin') + delimiter + process.env.PATH },
	})

/** Type stripping without a flag: 22.18 or later. */
function isNewEnough(/** @type {{ status: number | null, stdout: string }} */ result) {
	const [major = 0, minor = 0] = (result.stdout ?? '').split('.').map(Number)
	return result.status === 0 && (major > 22 || (major === 22 && minor >= 18))
}

function isRootOnDebian() {
	return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function apt(/** @type {string[]} */ ...packages) {
	const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
	run('apt-get', ['update', '-qq'], options)
	run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}

function proveRuntime() {
	let result = probe()
	if (isNewEnough(result)) return
	if (/libatomic/.test(result.stderr ?? '') && isRootOnDebian()) {
		say('the pinned Node needs libatomic1; installing it')
		apt('libatomic1')
		result = probe()
	}
	if (!isNewEnough(result)) {
		for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(at('node_modules', '.bin', name), { force: true })
		say('the pinned Node does not run here; using the Node of this machine')
		result = probe()
	}
	if (isNewEnough(result)) return
	console.error(
		`Shanhai needs Node.js 22.18 or later here; this machine has ${result.stdout?.trim() || process.versions.node}.`,
	)
	process.exit(1)
}

// The shell is the same Chromium without a window: a journey costs it half the work.
const BROWSERS = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function findBrowser() {
	const known = () => BROWSERS.find((path) => path && existsSync(path))
	let found = known()
	if (found) return found
	say('no Chromium found; installing one for the browser tests …')
	if (isRootOnDebian()) {
		apt('chromium-headless-shell', 'fonts-noto-cjk')
		if (!known()) apt('chromium', 'fonts-noto-cjk')
		found = known()
	}
	if (found) return found
	const cli = at('node_modules', '@playwright', 'test', 'cli.js')
	const result = run(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
		stdio: 'ignore',
		timeout: 300_000,
	})
	if (result.status === 0) return 'playwright'
	console.error('No browser for the browser tests: install Chromium or set CHROMIUM_PATH, then run npm test again.')
	process.exit(1)
}

installPackages()
proveRuntime()
if (process.argv.includes('--browser')) {
	const found = findBrowser()
	mkdirSync(at('.data'), { recursive: true })
	writeFileSync(at('.data', 'browser'), found)
}
