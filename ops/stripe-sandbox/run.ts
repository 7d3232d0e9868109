import { parseArgs } from 'node:util'
import { startStripeSandbox, type SandboxOptions } from '#ops/stripe-sandbox/start-stripe-sandbox.ts'

/* The sandbox as a process of its own. It ends on SIGINT, SIGTERM or when the process that started it is gone. */
const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '12111' },
		host: { type: 'string', default: '127.0.0.1' },
		'public-url': { type: 'string' },
		'webhook-url': { type: 'string' },
		'webhook-secret': { type: 'string', default: 'whsec_sandbox' },
		/* Comma-separated event types; all when absent. */
		'webhook-events': { type: 'string' },
		journal: { type: 'string' },
		/* Comma-separated ids of connected accounts that are there from the start. */
		accounts: { type: 'string' },
		/* Minor units of CNY that the platform pays in at its first start. */
		'opening-balance': { type: 'string', default: '0' },
		control: { type: 'boolean', default: false },
		'settle-ms': { type: 'string', default: '1500' },
	},
})

/** With this a sandbox ends whose port somebody else has. */
const PORT_TAKEN = 98

const sandbox = await startStripeSandbox(toOptions()).catch((error: NodeJS.ErrnoException) => {
	if (error.code === 'EADDRINUSE') process.exit(PORT_TAKEN)
	throw error
})
process.stdout.write(`Stripe sandbox on ${sandbox.url}\n`)
process.send?.({ ready: true, port: sandbox.port, url: sandbox.url })

const end = () => {
	void sandbox.stop().then(() => process.exit(0))
}
process.once('SIGINT', end)
process.once('SIGTERM', end)
process.once('disconnect', end)

function toOptions(): SandboxOptions {
	const {
		'public-url': publicUrl,
		'webhook-url': url,
		'webhook-events': events,
		journal: journalFile,
		accounts,
	} = values
	return {
		port: Number(values.port),
		host: values.host,
		controlEndpoint: values.control,
		openingBalance: Number(values['opening-balance']),
		settleMs: Number(values['settle-ms']),
		onFault: (error) =>
			process.stderr.write(`Stripe sandbox: ${error instanceof Error ? error.stack : String(error)}\n`),
		...(publicUrl !== undefined && { publicUrl }),
		...(accounts !== undefined && { accounts: accounts.split(',') }),
		...(journalFile !== undefined && { journalFile }),
		...(url !== undefined && {
			webhook: { url, secret: values['webhook-secret'], ...(events && { events: events.split(',') }) },
		}),
	}
}
