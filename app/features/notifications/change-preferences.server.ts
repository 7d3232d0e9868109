import type { Buyer } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { muteTopic } from '#db/queries/notice-people.ts'

/** Switches mails about the steps of parcels on or off. */
export async function changePreferences(
	world: World,
	{ accountId }: Buyer,
	wanted: { mailsParcelSteps: boolean },
): Promise<void> {
	await muteTopic(world.db, accountId, 'PARCEL_STEPS', !wanted.mailsParcelSteps)
}
