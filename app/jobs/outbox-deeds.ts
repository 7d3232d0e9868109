import type { World } from '#app/platform/world.ts'

/** What the outbox may carry, with the facts of each event. */
export interface OutboxTopics {
	'order-paid': { orderId: number }
	'refund-settled': { refundId: string; orderId: number }
}

type Deed<T extends keyof OutboxTopics> = (world: World, event: OutboxTopics[T]) => Promise<unknown>

/** Each event with the deeds that answer it. A deed may be called again with the same event and must then change nothing. */
export const outboxDeeds: { [T in keyof OutboxTopics]: Record<string, Deed<T>> } = {
	'order-paid': {},
	'refund-settled': {},
}
