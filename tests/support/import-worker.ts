import { applyImports } from '#app/features/imports/apply-imports.server.ts'
import { stageImports } from '#app/features/imports/stage-imports.server.ts'
import { shipLine } from '#app/features/logistics/ship-line.server.ts'
import { createFolderStore } from '#app/platform/files.ts'
import { connect } from '#db/client.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

/** A process that stages and applies what waits, to be killed in the middle. */
const [url = '', folder = '', at = ''] = process.argv.slice(2)
const { db } = connect({ url, max: 6 })
const files = createFolderStore(folder, { isPrivate: true })
const world = { ...createTestWorld(db, { clock: createClock(at) }), files }
await stageImports(world)
await applyImports(world, { shipments: shipLine })
process.exit(0)
