import { rmSync } from 'node:fs'

/** Throws the worlds of the journeys away. */
export default function removeData(): void {
	const folder = process.env.JOURNEY_DATA_ROOT
	if (folder) rmSync(folder, { recursive: true, force: true })
}
