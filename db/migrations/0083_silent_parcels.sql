-- Parcels of which news is awaited, to find those that nobody has heard of for days. The states are RESTING_STATES of the domain.
create index shipments_news_awaited on shipments (id)
	where state not in ('PENDING', 'AVAILABLE_FOR_PICKUP', 'DELIVERED', 'RETURNED', 'VOIDED');
