import { createAfterShip } from '#app/platform/aftership.ts'
import type { CarrierPort, Carriers } from '#app/platform/carriers.ts'
import type { Config } from '#app/platform/config.ts'
import { createKuaidi100 } from '#app/platform/kuaidi100.ts'
import type { Tokens } from '#app/platform/tokens.ts'

/** The carriers whose settings are there. */
export function openCarriers({ carriers: { afterShip, kuaidi100 } }: Config, tokens: Tokens): Carriers {
	const tokenOf = (carrierNumber: string) => tokens.of(`carrier:kuaidi100:${carrierNumber}`)
	const ports: (CarrierPort | null)[] = [
		afterShip && createAfterShip(afterShip),
		kuaidi100 && createKuaidi100({ ...kuaidi100, tokenOf }),
	]
	return Object.fromEntries(ports.flatMap((port) => (port ? [[port.code, port]] : [])))
}
