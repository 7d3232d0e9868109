import type { World } from '#app/platform/world.ts'

/**
 * Signs vouchers with a new key from now on. The old key's private half is gone; its public half goes on checking what it
 * signed, on devices until the last of its vouchers has ended. Give devices a sync before they go out of signal.
 */
export async function rotateVoucherKeys(world: World): Promise<{ kid: string }> {
	return { kid: await world.vouchers.rotate() }
}
