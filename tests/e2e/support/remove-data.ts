import { rmSync } from 'node:fs'

/** Throws the world of the journeys away. */
export default function removeData(): void {
	const folder = process.env.JOURNEY_DATA_DIR
	if (folder) rmSync(folder, { recursive: true, force: true })
}
