import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { OrderShipmentView } from '#app/domain/orders/order-view.ts'
import { OrderShipment } from '#app/features/orders/components/order-shipment.tsx'
import { LanguageProvider } from '#app/ui/text/language.tsx'

const at = new Date('2026-05-01T02:00:00Z')

function drawn(language: 'zh' | 'en', state: OrderShipmentView['state']): string {
	const shipment: OrderShipmentView = {
		...{ number: 'SP2605010000019', sellerOrderId: 1, state, method: 'PARCEL', isToRoom: false, promisedBy: at },
		...{ pickedUpAt: at, deliveredAt: null, pickUp: null },
	}
	return renderToString(
		<LanguageProvider language={language}>
			<OrderShipment shipment={shipment} />
		</LanguageProvider>,
	)
}

test.each([
	['zh', '正在退回卖家', /\d月\d+日/],
	['en', 'On its way back to the seller', /\d+ (April|May)/],
] as const)(
	'an order says of a parcel that goes back that it does, and promises no arrival: %s',
	(language, back, day) => {
		expect(drawn(language, 'IN_TRANSIT')).not.toContain(back)
		expect(drawn(language, 'IN_TRANSIT')).toMatch(day)
		expect(drawn(language, 'RETURNING')).toContain(back)
		expect(drawn(language, 'RETURNING')).not.toMatch(day)
	},
)
