import { createLog } from '#app/platform/log.ts'
import { type Config, readConfig } from '#app/platform/config.ts'
import type { World } from '#app/platform/world.ts'
import { createAdministrator } from '#app/features/accounts/create-administrator.server.ts'
import { listAllAdministrators } from '#app/features/accounts/list-administrators.server.ts'
import { recomputeAll } from '#app/features/clusters/roll-up-cluster.server.ts'
import { openDatabase } from '#app/server/open-database.ts'
import { createWorld } from '#app/server/world.ts'

interface Task {
	usage: string
	about: string
	/** Returns what to print; throws what went wrong. */
	run: (world: World, words: string[]) => Promise<string>
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
	const { months, changed } = await recomputeAll(world)
	return `${months} months were counted again from the trade's rows; ${changed} figures changed.`
}

const tasks: Record<string, Task> = {
	'create-administrator': {
		usage: 'npm run admin -- create-administrator EMAIL REGION < password',
		about: 'makes EMAIL an administrator of the region with this 12-digit code; reads the password from stdin',
		run: runCreateAdministrator,
	},
	'list-administrators': {
		usage: 'npm run admin -- list-administrators',
		about: 'prints every administrator with its region',
		run: runListAdministrators,
	},
	recompute: {
		usage: 'npm run admin -- recompute',
		about: 'counts every month of the indicators again from the rows of the trade',
		run: runRecompute,
	},
}

function help(): string {
	return Object.values(tasks)
		.map((task) => `${task.usage}\n    ${task.about}`)
		.join('\n')
}

async function withWorld<T>(config: Config, work: (world: World) => Promise<T>): Promise<T> {
	const database = await openDatabase(config, createLog('silent'))
	try {
		return await work(await createWorld(config, database.db, config.stripe.apiBase))
	} finally {
		await database.stop()
	}
}

async function main([name, ...words]: string[]): Promise<void> {
	const task = name === undefined ? undefined : tasks[name]
	if (!task) {
		process.stdout.write(`Tasks:\n${help()}\n`)
		if (name !== undefined && name !== 'help') process.exitCode = 2
		return
	}
	const answer = await withWorld(readConfig(), (world) => task.run(world, words))
	process.stdout.write(`${answer}\n`)
}

main(process.argv.slice(2)).catch((error: Error) => {
	process.stderr.write(`${error.message}\n`)
	process.exitCode = 1
})
