-- contact: lists that people ask for.
-- serves: the segments of a corp with their sizes, and the members of one in order
create index contact_segment_members_ix on contact_segment (corp_id, segment collate "C", external_user_id collate "C");
