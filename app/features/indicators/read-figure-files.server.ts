import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { findFigureFile, listFigureFiles } from '#db/queries/figure-files.ts'

/** The newest files of figures of one's region. */
export const readFigureFiles = async (world: World, { regionCode, mayWrite }: Administrator) => {
	const files = await listFigureFiles(world.db, regionCode)
	const shown = files.map(({ id, fileName, state, lineCount, faultCount, createdAt }) => ({
		id,
		fileName,
		state,
		lineCount,
		createdAt,
		isToMend: state === 'STAGED' && faultCount > 0,
	}))
	return { files: shown, mayWrite }
}

/** One file of figures with what is right and wrong in it; null where one's region sent none such. */
export async function readFigureFile(world: World, { regionCode, mayWrite }: Administrator, id: number) {
	const found = await findFigureFile(world.db, regionCode, id)
	if (!found) return null
	const { fileName, state, lineCount, faultCount, doubtCount, controlSum, preview, changeCount, createdAt } = found
	return {
		id,
		fileName,
		state,
		lineCount,
		faultCount,
		doubtCount,
		controlSum,
		preview,
		changeCount,
		createdAt,
		mayWrite,
	}
}
