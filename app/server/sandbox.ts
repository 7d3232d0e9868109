import { type ChildProcess, spawn } from 'node:child_process'
import type { Config } from '#app/platform/config.ts'

export interface SandboxProcess {
	/** Where we reach it. */
	url: string
	/** Where a visitor's browser reaches its payment page. */
	publicUrl: string
	stop: () => Promise<void>
}

function firstUrl(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = ''
		child.stdout?.on('data', (chunk) => {
			text += chunk
			const url = /https?:\/\/\S+/.exec(text)?.[0]
			if (url) resolve(url)
		})
		child.on('exit', (code) => reject(new Error(`the payment sandbox ended with ${code}`)))
	})
}

/**
 * The payment provider's stand-in, a process of its own as the provider is. It ends when we do, and keeps its books in a
 * journal, so that money paid in it outlives both.
 */
export async function startSandbox(config: Config, port: number): Promise<SandboxProcess> {
	const page = new URL(config.origin)
	const publicUrl = `${page.protocol}//${page.hostname}:${port}`
	const child = spawn(process.execPath, ['ops/stripe-sandbox/run.ts'], {
		stdio: ['pipe', 'pipe', 'inherit'],
		env: {
			...process.env,
			SANDBOX_PORT: String(port),
			SANDBOX_JOURNAL: `${config.dataDir}/stripe-sandbox.jsonl`,
			SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${config.port}/webhooks/stripe`,
			SANDBOX_WEBHOOK_SECRET: config.stripe.webhookSecret,
			SANDBOX_PUBLIC_URL: publicUrl,
		},
	})
	const url = await firstUrl(child)
	return {
		url,
		publicUrl,
		stop: () =>
			new Promise((resolve) => {
				if (child.exitCode !== null) return resolve()
				child.once('exit', () => resolve())
				child.kill('SIGTERM')
			}),
	}
}
