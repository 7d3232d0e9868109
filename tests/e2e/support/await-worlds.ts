const DEADLINE_MS = 300_000
const LOOK_MS = 200

const isReady = (origin: string) =>
	fetch(`${origin}/readyz`).then(
		({ ok }) => ok,
		() => false,
	)

/** Resolves when every world of the journeys is there: they are made side by side, a core each. */
export default async function awaitWorlds(): Promise<void> {
	const origins = JSON.parse(process.env.JOURNEY_ORIGINS ?? '[]') as string[]
	const deadline = performance.now() + DEADLINE_MS
	// None of ours can be there yet.
	for (const origin of origins)
		if (await isReady(origin)) throw new Error(`another server answers at ${origin}; end it, or set JOURNEY_PORT`)
	for (const origin of origins)
		while (!(await isReady(origin))) {
			if (performance.now() > deadline) throw new Error(`${origin} did not come up; what it said stands above`)
			await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
		}
}
