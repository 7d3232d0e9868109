import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { readConfig } from '#app/platform/config.ts'
import { startSandbox } from '#app/server/sandbox.ts'

test('a start whose payment sandbox finds its port taken says so in words, with the way on', async () => {
	const other = createServer().listen(0, '127.0.0.1')
	await once(other, 'listening')
	const { port } = other.address() as { port: number }
	const config = readConfig({ PORT: String(port - 1), DATA_DIR: '/nowhere' })
	await expect(startSandbox(config, port)).rejects.toThrow(
		`PORT: the next one, ${port}, is for the payment sandbox and is taken; set PORT to another`,
	)
	other.close()
})
