import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PASSAGES } from '#db/wall/passages.ts'

const root = path.join(import.meta.dirname, '../..')

async function filesIn(folder: string): Promise<{ name: string; text: string }[]> {
	const names = await readdir(path.join(root, folder), { recursive: true })
	const code = names.filter((name) => /\.tsx?$/.test(name))
	return Promise.all(code.map(async (name) => ({ name, text: await readFile(path.join(root, folder, name), 'utf8') })))
}

/** Where the site's own world is given to something: only a guard takes it, and what leads behind the wall. */
const TAKES_THE_SITE = /(?<taker>\w+)\((?:context\.)?world\b/g
const MAY_TAKE_IT = /^(require[A-Z]\w*|officeOf)$/

test('a route of the office gives its deeds the world behind the wall: officeOf(world, who came in), never the site’s own', async () => {
	const routes = (await filesIn('app/routes/seller')).filter(({ text }) =>
		/export async function (loader|action)/.test(text),
	)
	expect(routes.length).toBeGreaterThan(40)
	for (const { name, text } of routes) {
		const takers = [...text.matchAll(TAKES_THE_SITE)].map(({ groups }) => groups?.taker ?? '')
		expect([name, takers.filter((taker) => !MAY_TAKE_IT.test(taker))]).toEqual([name, []])
		expect([name, text.includes('officeOf(')]).toEqual([name, true])
	}
})

test('every passage through the wall is used, by the one deed or two that it was made for', async () => {
	const uses = (await filesIn('app')).flatMap(({ name, text }) =>
		[...text.matchAll(/passWall\(\s*[\w.]+,\s*'([\w-]+)'/g)].map(([, passage]) => ({ name, passage: passage ?? '' })),
	)
	const filesOf = (passage: string) => new Set(uses.filter((it) => it.passage === passage).map(({ name }) => name)).size
	for (const passage of Object.keys(PASSAGES))
		expect([passage, [1, 2].includes(filesOf(passage))]).toEqual([passage, true])
})

test('nothing is said to a connection that would hold beyond its transaction', async () => {
	const sql = [...(await filesIn('db')), ...(await filesIn('app'))]
	const lasting = /set_config\([^)]*,\s*false\s*\)|`\s*set (session )?(role|app\.)|set session authorization/i
	expect(sql.filter(({ text }) => lasting.test(text)).map(({ name }) => name)).toEqual([])
})
