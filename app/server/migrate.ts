import { readConfig } from '#app/platform/config.ts'
import { createLog } from '#app/platform/log.ts'
import { openDatabase } from '#app/server/open-database.ts'
import { migrateToLatest } from '#db/migrate.ts'

/* `npm run migrate`: brings the schema up to date and ends. */

const database = await openDatabase(readConfig(), createLog('warn'))
const applied = await migrateToLatest(database.db)
process.stdout.write(applied.length === 0 ? 'The schema is up to date.\n' : `Applied: ${applied.join(', ')}\n`)
await database.stop()
