import { readFile } from 'node:fs/promises'
import { createLog } from '#app/platform/log.ts'
import { type Config, readConfig } from '#app/platform/config.ts'
import { unzipFiles } from '#app/platform/unzip-files.ts'
import type { World } from '#app/platform/world.ts'
import { createAdministrator } from '#app/features/accounts/create-administrator.server.ts'
import { listAllAdministrators } from '#app/features/accounts/list-administrators.server.ts'
import { recountNetwork } from '#app/features/clusters/roll-up-network.server.ts'
import { recomputeAll } from '#app/features/clusters/roll-up-cluster.server.ts'
import { reconcilePayments } from '#app/features/checkout/reconcile-payments.server.ts'
import { eraseOnRequest } from '#app/features/privacy/erase-person.server.ts'
import { privacyPageText } from '#app/features/privacy/privacy-page-text.ts'
import { checkPayables } from '#app/features/reconciliation/check-payables.server.ts'
import { compareBalance } from '#app/features/reconciliation/compare-balance.server.ts'
import { readDifferences } from '#app/features/reconciliation/read-differences.server.ts'
import { reconcileTransfers } from '#app/features/reconciliation/reconcile-transfers.server.ts'
import { tellDifferences } from '#app/features/reconciliation/tell-differences.ts'
import { rotateVoucherKeys } from '#app/features/vouchers/rotate-voucher-keys.server.ts'
import { reproduceOpenData } from '#app/features/indicators/reproduce-open-data.ts'
import { openDatabase } from '#app/server/open-database.ts'
import { moveFilesToStore } from '#app/server/stores.ts'
import { tellReproduction } from '#app/server/tell-reproduction.ts'
import { createWorld } from '#app/server/world.ts'

/** What to print, and whether the answer is bad news. */
type Answer = string | { text: string; isBadNews: boolean }

interface Task {
	usage: string
	about: string
	/** Throws what went wrong. */
	run: (world: World, words: string[], config: Config) => Promise<Answer>
}

/** A task that needs nothing of the site's: anybody may run it anywhere. */
interface LoneTask {
	usage: string
	about: string
	runAlone: (words: string[]) => Promise<Answer>
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
	if (stream.isTTY) process.stderr.write('Password, then Enter and Ctrl-D: ')
	let text = ''
	for await (const chunk of stream) text += String(chunk)
	return text.replace(/\r?\n$/, '')
}

async function runCreateAdministrator(world: World, [email, regionCode]: string[]): Promise<string> {
	if (!email || !regionCode) throw new Error(`Usage: ${tasks['create-administrator']?.usage}`)
	const result = await createAdministrator(world, { email, regionCode, password: await readAll(process.stdin) })
	switch (result.outcome) {
		case 'created':
			return `${email} was created and administers ${regionCode}.`
		case 'granted':
			return `${email} exists, keeps its password, and now administers ${regionCode}.`
		case 'unknown-region':
			throw new Error(`There is no region ${regionCode}; a code has 12 digits.`)
		case 'weak-password':
			throw new Error(
				`The password is ${result.fault.replace('-', ' ')}: 12 to 128 characters, nothing easily guessed.`,
			)
	}
}

async function runListAdministrators(world: World): Promise<string> {
	const all = await listAllAdministrators(world)
	if (all.length === 0) return 'Nobody administers anything yet.'
	return all.map((it) => `${it.email.padEnd(32)} ${it.role.padEnd(14)} ${it.regionCode} ${it.regionName}`).join('\n')
}

async function runRecompute(world: World): Promise<string> {
	const { months, changed: ofTrade } = await recomputeAll(world)
	const changed = ofTrade + (await recountNetwork(world))
	return `${months} months were counted again from the rows of the trade and the registers; ${changed} figures changed.`
}

const WEEK_HOURS = 7 * 24

/** Nobody answered: that is no difference, and says nothing of one. */
function outOfReach(error: Error): never {
	if (!('type' in error) || error.type !== 'StripeConnectionError') throw error
	throw new Error(`The payment provider is out of reach, so nothing was compared: ${error.message}`, { cause: error })
}

async function compareAll(world: World): Promise<void> {
	await reconcilePayments(world, WEEK_HOURS)
	await reconcileTransfers(world, WEEK_HOURS)
	await compareBalance(world, WEEK_HOURS)
	await checkPayables(world)
}

/** So many differences are told on a terminal. */
const MOST_TOLD = 1_000

async function runReconcile(world: World) {
	await compareAll(world).catch(outOfReach)
	const { open } = await readDifferences(world, 1, MOST_TOLD)
	return { text: tellDifferences(open), isBadNews: open.length > 0 }
}

async function runErasePerson(world: World, [email]: string[]): Promise<string> {
	if (!email) throw new Error(`Usage: ${tasks['erase-person']?.usage}`)
	const result = await eraseOnRequest(world, email)
	switch (result.outcome) {
		case 'erased':
			return `${email} was taken out; records of trade stay without the person.`
		case 'blocked':
			throw new Error(`Nothing was changed:\n${result.blockers.map(privacyPageText.en.blockers).join('\n')}`)
		case 'unknown':
			throw new Error(`Nobody has an account at ${email}.`)
	}
}

async function runRotateVoucherKeys(world: World): Promise<string> {
	const { kid } = await rotateVoucherKeys(world)
	return `Vouchers are signed with ${kid} from now on. Those signed before stay good; gate devices learn the new key at their next sync.`
}

async function runMoveFiles(_world: World, _words: string[], config: Config): Promise<string> {
	const moved = await moveFilesToStore(config)
	if (!moved) throw new Error('Set S3_ENDPOINT, S3_BUCKET and their keys to the store that is to hold the files.')
	const words = moved.map(({ copied, there, bytes }, at) => {
		const what = at === 0 ? 'pictures' : 'private files'
		return `${copied} ${what} were copied (${bytes} bytes); ${there} were there already.`
	})
	return [...words, `What lies in ${config.filesDir} was left as it is.`].join('\n')
}

/** Bytes of a package's files. */
const MOST_UNZIPPED = 2_000_000_000

async function runReproduce([file]: string[]) {
	if (!file) throw new Error(`Usage: ${tasks['reproduce']?.usage}`)
	return tellReproduction(reproduceOpenData(unzipFiles(await readFile(file), MOST_UNZIPPED) ?? []))
}

const tasks: Record<string, Task | LoneTask> = {
	'create-administrator': {
		usage: 'npm run admin -- create-administrator EMAIL REGION < password',
		about: 'makes EMAIL an administrator of the region with this 12-digit code; reads the password from stdin',
		run: runCreateAdministrator,
	},
	'erase-person': {
		usage: 'npm run admin -- erase-person EMAIL',
		about: 'takes the person of this account out of everything, once nothing of theirs is under way; asks nobody again',
		run: runErasePerson,
	},
	'list-administrators': {
		usage: 'npm run admin -- list-administrators',
		about: 'prints every administrator with its region',
		run: runListAdministrators,
	},
	'move-files': {
		usage: 'npm run admin -- move-files',
		about: 'copies what people sent in from the files folder into the S3 store of the settings; may be run again',
		run: runMoveFiles,
	},
	recompute: {
		usage: 'npm run admin -- recompute',
		about: 'counts every month of the indicators again from the rows of the trade',
		run: runRecompute,
	},
	reconcile: {
		usage: 'npm run admin -- reconcile',
		about: 'compares the payment provider’s books with ours; prints what differs, and then ends with 1',
		run: runReconcile,
	},
	reproduce: {
		usage: 'npm run admin -- reproduce FILE',
		about: 'computes every score of an open data package (open-data.zip) again; ends with 1 where any differs',
		runAlone: runReproduce,
	},
	'rotate-voucher-keys': {
		usage: 'npm run admin -- rotate-voucher-keys',
		about: 'signs vouchers with a new key from now on; those signed before stay good until they end',
		run: runRotateVoucherKeys,
	},
}

function help(): string {
	return Object.values(tasks)
		.map((task) => `${task.usage}\n    ${task.about}`)
		.join('\n')
}

/** Without a key the provider is the stand-in that the running site keeps beside it. */
const sandboxOf = ({ stripe, port }: Config) => (stripe.usesSandbox ? `http://127.0.0.1:${port + 1}` : undefined)

async function withWorld<T>(config: Config, work: (world: World) => Promise<T>): Promise<T> {
	const database = await openDatabase(config, createLog('silent'))
	try {
		return await work(await createWorld(config, database.db, config.stripe.apiBase ?? sandboxOf(config)))
	} finally {
		await database.stop()
	}
}

async function runTask(task: Task | LoneTask, words: string[]): Promise<Answer> {
	if ('runAlone' in task) return task.runAlone(words)
	const config = readConfig()
	return withWorld(config, (world) => task.run(world, words, config))
}

async function main([name, ...words]: string[]): Promise<void> {
	const task = name === undefined ? undefined : tasks[name]
	if (!task) {
		process.stdout.write(`Tasks:\n${help()}\n`)
		if (name !== undefined && name !== 'help') process.exitCode = 2
		return
	}
	const answer = await runTask(task, words)
	const { text, isBadNews } = typeof answer === 'string' ? { text: answer, isBadNews: false } : answer
	process.stdout.write(`${text}\n`)
	if (isBadNews) process.exitCode = 1
}

main(process.argv.slice(2)).catch((error: Error) => {
	process.stderr.write(`${error.message}\n`)
	process.exitCode = 1
})
